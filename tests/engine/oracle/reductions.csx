#nullable enable
using F = TorchSharp.torch.nn.functional;

public static class ReductionExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["sum"] = a => a.x.sum(), ["mean"] = a => a.x.mean(), ["prod"] = a => a.x.prod(), ["var"] = a => a.x.var(),
        ["std"] = a => a.x.std(), ["norm"] = a => a.x.norm(), ["max"] = a => a.x.max(), ["min"] = a => a.x.min(),
        ["argmax"] = a => a.x.argmax(), ["argmin"] = a => a.x.argmin(), ["all"] = a => a.x.all(),
        ["any"] = a => a.x.any(), ["amax_all"] = a => a.x.amax(AllDims(a.x)),
        ["amin_all"] = a => a.x.amin(AllDims(a.x)), ["count_nonzero"] = a => a.x.count_nonzero(),
        ["logsumexp_all"] = a => a.x.flatten().logsumexp(0),

        ["sum_dim"] = a => a.x.sum(a.dim, a.keepdim), ["mean_dim"] = a => a.x.mean([a.dim], a.keepdim),
        ["prod_dim"] = a => a.x.prod(a.dim, a.keepdim), ["var_dim"] = a => a.x.var(a.dim, keepdim: a.keepdim),
        ["std_dim"] = a => a.x.std(a.dim, keepdim: a.keepdim), ["norm_dim"] = a => a.x.norm((int)a.dim, a.keepdim),
        ["max_dim"] = a => a.x.max(a.dim, a.keepdim), ["min_dim"] = a => a.x.min(a.dim, a.keepdim),
        ["argmax_dim"] = a => a.x.argmax(a.dim, a.keepdim), ["argmin_dim"] = a => a.x.argmin(a.dim, a.keepdim),
        ["all_dim"] = a => a.x.all(a.dim, a.keepdim), ["any_dim"] = a => a.x.any(a.dim, a.keepdim),
        ["amax"] = a => a.x.amax([a.dim], a.keepdim), ["amin"] = a => a.x.amin([a.dim], a.keepdim),
        ["logsumexp"] = a => a.x.logsumexp(a.dim, a.keepdim),

        ["sum_dims"] = a => a.x.sum(a.dims, a.keepdim), ["mean_dims"] = a => a.x.mean(a.dims, a.keepdim),
        ["var_dims"] = a => a.x.var(a.dims, a.unbiased, a.keepdim),
        ["std_dims"] = a => a.x.std(a.dims, a.unbiased, a.keepdim), ["amax_dims"] = a => a.x.amax(a.dims, a.keepdim),
        ["amin_dims"] = a => a.x.amin(a.dims, a.keepdim), ["count_nonzero_dims"] = a => a.x.count_nonzero(a.dims),
        ["var_unbiased"] = a => a.x.var(a.unbiased), ["std_unbiased"] = a => a.x.std(a.unbiased),
        ["var_dim_unbiased"] = a => a.x.var(a.dim, a.unbiased), ["std_dim_unbiased"] = a => a.x.std(a.dim, a.unbiased),
        ["norm_p"] = a => a.x.norm((float)a.p),
        ["norm_dim_p"] = a => a.x.norm((int)a.dim, a.keepdim, (float)a.p),
        ["sum_type"] = a => a.x.sum(type: a.type), ["sum_dim_type"] = a => a.x.sum(a.dim, type: a.type),
        ["mean_type"] = a => a.x.mean([a.dim], type: a.type), ["prod_type"] = a => a.x.prod(type: a.type),

        ["cumsum"] = a => a.x.cumsum(a.dim), ["cumprod"] = a => a.x.cumprod(a.dim),
        ["cumsum_type"] = a => a.x.cumsum(a.dim, a.type), ["softmax"] = a => a.x.softmax(a.dim),
        ["log_softmax"] = a => a.x.log_softmax(a.dim), ["softmax_type"] = a => F.softmax(a.x, a.dim, a.type),
        ["sort"] = a => a.x.sort(a.dim, a.descending),
        ["sort_stable"] = a => a.x.sort(a.dim, a.descending, stable: true),
        ["argsort"] = a => a.x.argsort(a.dim, a.descending),
        ["topk"] = a => a.x.topk((int)a.k, (int)a.dim, a.largest), ["unique"] = a => a.x.unique().output,
        ["torch.sort"] = a => sort(a.x, a.dim, a.descending),
        ["torch.topk"] = a => topk(a.x, (int)a.k, (int)a.dim, a.largest),
        ["torch.max_dim"] = a => max(a.x, a.dim, a.keepdim), ["torch.min_dim"] = a => min(a.x, a.dim, a.keepdim),
    };

    static long[] AllDims(Tensor x) => [.. Enumerable.Range(0, (int)x.dim()).Select(dim => (long)dim)];
}
