#nullable enable

public static class IndexingExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["get"] = a => a.x[a.at], ["set"] = a => a.Edited(x => x[a.at] = a.y),
        ["set_scalar"] = a => a.Edited(x => x[a.at] = a.number.to_type(x.dtype)),
        ["index_put_"] = a => a.Edited(x => x.index_put_(a.z, a.y)),
        ["index_put_accumulate"] = a => a.Edited(x => x.index_put_(a.z, [a.y], accumulate: true)),
        ["numbers"] = a => stack([a.x[1, 2], a.x[-1, -1]]), ["number"] = a => a.x[1], ["ranges"] = a => a.x[1..3, 1..],
        ["from_end"] = a => a.x[TensorIndex.Ellipsis, ^1], ["range_from_end"] = a => a.x[..^1, ^2..],
        ["mask_compared"] = a => a.x[a.x > 0], ["mask_assigned"] = a => a.Edited(x => x[a.x > 0] = 0.5),
        ["row_assigned"] = a => a.Edited(x => x[1] = a.x[0] * 3),
        ["gather"] = a => a.x.gather(a.dim, a.y), ["scatter"] = a => a.x.scatter(a.dim, a.y, a.z),
        ["scatter_"] = a => a.Edited(x => x.scatter_(a.dim, a.y, a.z)),
        ["scatter_add"] = a => a.x.scatter_add(a.dim, a.y, a.z),
        ["scatter_add_"] = a => a.Edited(x => x.scatter_add_(a.dim, a.y, a.z)),
        ["index_select"] = a => a.x.index_select(a.dim, a.y),
        ["index_add"] = a => a.x.index_add(a.dim, a.y, a.z, a.alpha),
        ["index_add_"] = a => a.Edited(x => x.index_add_(a.dim, a.y, a.z, a.alpha)),
        ["index_copy"] = a => a.x.index_copy(a.dim, a.y, a.z), ["index_fill"] = a => a.x.index_fill(a.dim, a.y, a.s),
        ["masked_fill"] = a => a.x.masked_fill(a.y, a.s),
        ["masked_fill_"] = a => a.Edited(x => x.masked_fill_(a.y, a.s)),
        ["masked_select"] = a => a.x.masked_select(a.y), ["take"] = a => a.x.take(a.y),
        ["masked_scatter"] = a => a.x.masked_scatter(a.y, a.z),
        ["masked_scatter_"] = a => a.Edited(x => x.masked_scatter_(a.y, a.z)),
        ["take_along_dim"] = a => a.x.take_along_dim(a.y, a.dim), ["take_along_flat"] = a => a.x.take_along_dim(a.y),
        ["nonzero"] = a => a.x.nonzero(), ["argwhere"] = a => a.x.argwhere(),
    };
}
