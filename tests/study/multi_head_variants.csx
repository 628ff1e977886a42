/// <summary>Right answers to the exercises of chapter 4, in other words.</summary>
public static class MultiHeadVariants
{
    public static (string Id, string What, Delegate Version)[] All =>
    [
        ("4.1", "stacked, then flattened", (Tensor first, Tensor second) => stack([first, second], 2).flatten(2)),
        ("4.1", "written into zeros", (Tensor first, Tensor second) =>
        {
            var joined = zeros(first.shape[0], first.shape[1], 2 * first.shape[2]);
            joined[.., .., ..(int)first.shape[2]] = first;
            joined[.., .., (int)first.shape[2]..] = second;
            return joined;
        }),
        ("4.2", "computed", () => new long[] { 2 / 2, 2 / 2, 3, 2, 6, 2 / 2 }),
        ("4.3", "unflatten and transpose", (Tensor x, long heads) =>
            x.unflatten(2, heads, -1).transpose(1, 2)),
        ("4.3", "reshape and swapaxes", (Tensor x, long heads) =>
            x.reshape(x.shape[0], x.shape[1], heads, -1).swapaxes(2, 1)),
        ("4.4", "flatten", (Tensor contexts) => contexts.transpose(1, 2).flatten(2)),
        ("4.4", "reshape", (Tensor contexts) =>
            contexts.permute(0, 2, 1, 3).reshape(contexts.shape[0], contexts.shape[2], -1)),
        ("4.4", "head beside head", (Tensor contexts) => cat(
            Enumerable.Range(0, (int)contexts.shape[1]).Select(head => contexts[.., head]).ToArray(), dim: 2)),
        ("4.5", "transpose(2, 3)", (Tensor queries, Tensor keys) =>
            matmul(queries, keys.transpose(2, 3)) / Math.Sqrt(keys.shape[3])),
        ("4.5", "queries scaled first", (Tensor queries, Tensor keys) =>
            matmul(queries / Math.Pow(queries.shape[3], 0.5), keys.mT)),
        ("4.5", "by loops", (Tensor queries, Tensor keys) => ScoresByLoops(queries, keys)),
        ("4.6", "a mask of its own", (Tensor scores, Tensor mask) => scores
            .masked_fill(ones_like(scores).triu(1) == 1, double.NegativeInfinity).softmax(3)),
        ("4.6", "weights masked and renormalised", (Tensor scores, Tensor mask) =>
        {
            var kept = softmax(scores, -1) * tril(ones(scores.shape[3], scores.shape[3]));
            return kept / kept.sum(-1, keepdim: true);
        }),
        ("4.6", "very low instead of minus infinity", (Tensor scores, Tensor mask) =>
            softmax(scores - 1e9 * mask[..(int)scores.shape[2], ..(int)scores.shape[2]], -1)),
        ("4.7", "functional.linear", (Tensor contexts, Tensor weight, Tensor bias) =>
            nn.functional.linear(contexts.transpose(1, 2).flatten(2), weight, bias)),
        ("4.7", "each head by its columns, added up", (Tensor contexts, Tensor weight, Tensor bias) =>
            einsum("bhtd,ohd->bto", contexts, weight.view(weight.shape[0], contexts.shape[1], -1)) + bias),
        ("4.8", "all heads at once, in the library's order", (ModuleState w, Tensor x) => LibraryOutput(w, x)),
        ("4.9", "counted from layers", (long dIn, long dOut, long contextLength, long heads) =>
            new[] { nn.Linear(dIn, dOut, hasBias: false), nn.Linear(dIn, dOut, hasBias: false),
                nn.Linear(dIn, dOut, hasBias: false), nn.Linear(dOut, dOut) }
                .SelectMany(layer => layer.parameters()).Sum(p => p.numel())),
        ("4.9", "as a double", (long dIn, long dOut, long contextLength, long heads) =>
            (double)dOut * (3 * dIn + dOut + 1)),
        ("4.9", "in int", (int dIn, int dOut, int contextLength, int heads) => dOut * (3 * dIn + dOut + 1)),
        ("4.10", "asked of tensors", () =>
        {
            var split = zeros(2, 5, 12).view(2, 5, 4, 3).transpose(1, 2);
            var scores = matmul(split, split.mT);
            return split.shape.Concat(scores.shape).Concat(split.transpose(1, 2).flatten(2).shape).ToArray();
        }),
        ("4.11", "reshape after the transpose", (Tensor queries, Tensor keys, Tensor values, long heads) =>
            HeadSteps.Attend(queries, keys, values, heads,
                join: x => x.transpose(1, 2).reshape(x.shape[0], x.shape[2], -1))),
        ("4.11", "the library's attention", (Tensor queries, Tensor keys, Tensor values, long heads) =>
            nn.functional.scaled_dot_product_attention(HeadSteps.Split(queries, heads),
                HeadSteps.Split(keys, heads), HeadSteps.Split(values, heads), is_casual: true)
                .transpose(1, 2).flatten(2)),
    ];

    static Tensor ScoresByLoops(Tensor queries, Tensor keys)
    {
        var (b, heads, T, d_head) = (queries.shape[0], queries.shape[1], queries.shape[2], queries.shape[3]);
        var scores = zeros(b, heads, T, T);
        for (var i = 0; i < b; i++)
            for (var h = 0; h < heads; h++)
                scores[i, h] = matmul(queries[i, h], keys[i, h].T) / MathF.Sqrt(d_head);
        return scores;
    }

    static Tensor LibraryOutput(ModuleState w, Tensor x)
    {
        var (dOut, dIn) = (w["W_query.weight"].shape[0], w["W_query.weight"].shape[1]);
        var module = new MultiHeadAttention(dIn, dOut, w["mask"].shape[0], 0.0, numHeads: (int)dOut / 3);
        using var _ = no_grad();
        foreach (var (name, parameter) in module.named_parameters())
            parameter.copy_(w[name]);
        return module.forward(x);
    }
}
