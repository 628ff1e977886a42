#nullable enable

public static class ProductExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["matmul"] = a => torch.matmul(a.x, a.y), ["mm"] = a => a.x.mm(a.y), ["bmm"] = a => bmm(a.x, a.y),
        ["mv"] = a => mv(a.x, a.y), ["dot"] = a => dot(a.x, a.y), ["outer"] = a => outer(a.x, a.y),
        ["addmm"] = a => a.x.addmm(a.y, a.z),
        ["addmm_scaled"] = a => a.x.addmm(a.y, a.z, (float)a.beta, (float)a.factor),
        ["addmm_"] = a => a.Edited(x => x.addmm_(a.y, a.z, (float)a.beta, (float)a.factor)),
        ["trace"] = a => a.x.trace(), ["linalg.norm"] = a => linalg.norm(a.x),
        ["linalg.norm_ord"] = a => linalg.norm(a.x, a.p, a.dims, a.keepdim),
        ["linalg.norm_fro"] = a => linalg.norm(a.x, "fro", a.dims, a.keepdim),
        ["linalg.vector_norm"] = a => linalg.vector_norm(a.x, a.p, a.dims, a.keepdim),
        ["linalg.matrix_norm"] = a => linalg.matrix_norm(a.x, a.p, a.dims, a.keepdim),
        ["baddbmm"] = a => a.x.baddbmm(a.y, a.z),
        ["baddbmm_scaled"] = a => a.x.baddbmm(a.y, a.z, (float)a.beta, (float)a.factor),
        ["einsum"] = a => einsum(a.equation, a.all), ["gram"] = a => a.x.matmul(a.x.transpose(-2, -1)),
        ["attention_scores"] = a =>
            (a.x.matmul(a.y.transpose(1, 2)) / Math.Sqrt(a.x.shape[^1])).softmax(-1).matmul(a.z),
    };
}
