#nullable enable

public static class ShapeExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["view"] = a => a.x.view(a.size), ["view_as"] = a => a.x.view_as(a.y), ["reshape"] = a => a.x.reshape(a.size),
        ["flatten"] = a => a.x.flatten(), ["flatten_dims"] = a => a.x.flatten(a.start, a.end),
        ["unflatten"] = a => a.x.unflatten(a.dim, a.size), ["ravel"] = a => a.x.ravel(),
        ["transpose"] = a => a.x.transpose(a.dim0, a.dim1), ["swapdims"] = a => a.x.swapdims(a.dim0, a.dim1),
        ["permute"] = a => a.x.permute(a.dims), ["t"] = a => a.x.t(), ["T"] = a => a.x.T, ["mT"] = a => a.x.mT,
        ["movedim"] = a => a.x.movedim(a.source, a.destination), ["unsqueeze"] = a => a.x.unsqueeze(a.dim),
        ["squeeze"] = a => a.x.squeeze(), ["squeeze_dim"] = a => a.x.squeeze(a.dim),
        ["expand"] = a => a.x.expand(a.size), ["expand_as"] = a => a.x.expand_as(a.y),
        ["broadcast_to"] = a => a.x.broadcast_to(a.size), ["repeat"] = a => a.x.repeat(a.size),
        ["tile"] = a => a.x.tile(a.size), ["repeat_interleave"] = a => a.x.repeat_interleave(a.n, a.dim),
        ["repeat_interleave_flat"] = a => a.x.repeat_interleave(a.n), ["contiguous"] = a => a.x.contiguous(),
        ["repeat_interleave_counts"] = a => a.x.repeat_interleave(a.y, a.dim),
        ["repeat_interleave_counts_flat"] = a => a.x.repeat_interleave(a.y),
        ["roll_pair"] = a => a.x.roll((1, -2), (0, 1)),
        ["expanded_then_written"] = a =>
        {
            var x = a.x * 1;
            var wide = x.expand([2, .. x.shape]);
            x.mul_(3);
            return wide;
        },
        ["is_contiguous"] = a => a.x.is_contiguous(), ["strides"] = a => tensor(a.x.stride()),
        ["as_strided"] = a => a.x.as_strided(a.size, a.dims, a.start), ["flip"] = a => a.x.flip(a.dims),
        ["roll"] = a => a.x.roll(a.shifts, a.dims), ["roll_dim"] = a => a.x.roll(a.n, a.dim),
        ["roll_flat"] = a => a.x.roll(a.n), ["select"] = a => a.x.select(a.dim, a.n),
        ["narrow"] = a => a.x.narrow(a.dim, a.start, a.length),
        ["slice"] = a => a.x.slice(a.dim, a.start, a.end, a.step), ["unbind"] = a => a.x.unbind(a.dim),
        ["chunk"] = a => a.x.chunk(a.n, a.dim), ["split"] = a => a.x.split(a.n, (int)a.dim),
        ["split_sizes"] = a => a.x.split(a.size, a.dim), ["cat"] = a => cat(a.all, a.dim),
        ["stack"] = a => stack(a.all, a.dim), ["hstack"] = a => hstack(a.all), ["vstack"] = a => vstack(a.all),
        ["diagonal"] = a => a.x.diagonal(a.n, a.dim0, a.dim1), ["diag"] = a => a.x.diag(a.n),
        ["tril"] = a => a.x.tril(a.n), ["triu"] = a => a.x.triu(a.n), ["tril_"] = a => a.Edited(x => x.tril_(a.n)),
        ["triu_"] = a => a.Edited(x => x.triu_(a.n)), ["size"] = a => tensor(a.x.shape), ["numel"] = a => a.x.numel(),

        ["heads"] = a => a.x.view(2, 3, 2, 2).transpose(1, 2),
        ["heads_merged"] = a => a.x.transpose(1, 2).contiguous().view(2, 3, 4),
        ["view_of_slice"] = a => a.x[1..].unsqueeze(0).transpose(0, 1).expand(-1, 2, -1),
        ["write_through_view"] = a => a.Edited(x => x.transpose(0, 1)[1..].mul_(3)),
        ["write_through_diagonal"] = a => a.Edited(x => x.diagonal().fill_(7)),
        ["write_through_reshape"] = a => a.Edited(x => x.view(-1)[1..4].add_(1)),
        ["write_through_row"] = a => a.Edited(x => x[0].add_(x[1])),
        ["write_rows"] = a => a.Edited(x => x[1..].mul_(a.x[..2])),
        ["write_transposed"] = a => a.Edited(x => x.T.add_(a.x.T * a.x.T)),
        ["write_after_exp"] = a =>
        {
            var x = a.x.exp() * 2;
            x.select(0, 1).copy_(a.x[2]);
            return x;
        },
    };
}
