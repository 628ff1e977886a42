/// <summary>Right answers to the exercises of chapter 4, written differently.</summary>
public static class MultiHeadVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("side_by_side", "stacked, then flattened", (Tensor first, Tensor second) => stack([first, second], 2).flatten(2)),
        ("side_by_side", "written into zeros", (Tensor first, Tensor second) =>
        {
            var joined = zeros(first.shape[0], first.shape[1], 2 * first.shape[2]);
            joined[.., .., ..(int)first.shape[2]] = first;
            joined[.., .., (int)first.shape[2]..] = second;
            return joined;
        }),
        ("narrow_heads", "computed", () => new long[] { 2 / 2, 2 / 2, 3, 2, 6, 2 / 2 }),
        ("split_heads", "unflatten and transpose", (Tensor x, long heads) =>
            x.unflatten(2, heads, -1).transpose(1, 2)),
        ("split_heads", "reshape and swapaxes", (Tensor x, long heads) =>
            x.reshape(x.shape[0], x.shape[1], heads, -1).swapaxes(2, 1)),
        ("join_heads", "flatten", (Tensor contexts) => contexts.transpose(1, 2).flatten(2)),
        ("join_heads", "reshape", (Tensor contexts) =>
            contexts.permute(0, 2, 1, 3).reshape(contexts.shape[0], contexts.shape[2], -1)),
        ("join_heads", "head beside head", (Tensor contexts) => cat(
            Enumerable.Range(0, (int)contexts.shape[1]).Select(head => contexts[.., head]).ToArray(), dim: 2)),
        ("scores_of_all_heads", "transpose(2, 3)", (Tensor queries, Tensor keys) =>
            matmul(queries, keys.transpose(2, 3)) / Math.Sqrt(keys.shape[3])),
        ("scores_of_all_heads", "queries scaled first", (Tensor queries, Tensor keys) =>
            matmul(queries / Math.Pow(queries.shape[3], 0.5), keys.mT)),
        ("scores_of_all_heads", "by loops", (Tensor queries, Tensor keys) => ScoresByLoops(queries, keys)),
        ("one_mask", "a mask of its own", (Tensor scores, Tensor mask) => scores
            .masked_fill(ones_like(scores).triu(1) == 1, double.NegativeInfinity).softmax(3)),
        ("one_mask", "weights masked and renormalised", (Tensor scores, Tensor mask) =>
        {
            var kept = softmax(scores, -1) * tril(ones(scores.shape[3], scores.shape[3]));
            return kept / kept.sum(-1, keepdim: true);
        }),
        ("one_mask", "very low instead of minus infinity", (Tensor scores, Tensor mask) =>
            softmax(scores - 1e9 * mask[..(int)scores.shape[2], ..(int)scores.shape[2]], -1)),
        ("output_projection", "functional.linear", (Tensor contexts, Tensor weight, Tensor bias) =>
            nn.functional.linear(contexts.transpose(1, 2).flatten(2), weight, bias)),
        ("output_projection", "each head by its columns, added up", (Tensor contexts, Tensor weight, Tensor bias) =>
            einsum("bhtd,ohd->bto", contexts, weight.view(weight.shape[0], contexts.shape[1], -1)) + bias),
        ("whole_module", "all heads at once, in the library's order", (ModuleState w, Tensor x) => LibraryOutput(w, x)),
        ("how_many_parameters", "counted from layers", (long dIn, long dOut, long contextLength, long heads) =>
            new[] { nn.Linear(dIn, dOut, hasBias: false), nn.Linear(dIn, dOut, hasBias: false),
                nn.Linear(dIn, dOut, hasBias: false), nn.Linear(dOut, dOut) }
                .SelectMany(layer => layer.parameters()).Sum(p => p.numel())),
        ("how_many_parameters", "as a double", (long dIn, long dOut, long contextLength, long heads) =>
            (double)dOut * (3 * dIn + dOut + 1)),
        ("how_many_parameters", "in int", (int dIn, int dOut, int contextLength, int heads) => dOut * (3 * dIn + dOut + 1)),
        ("follow_the_shape", "asked of tensors", () =>
        {
            var split = zeros(2, 5, 12).view(2, 5, 4, 3).transpose(1, 2);
            var scores = matmul(split, split.mT);
            return split.shape.Concat(scores.shape).Concat(split.transpose(1, 2).flatten(2).shape).ToArray();
        }),
        ("repair_heads", "reshape after the transpose", (Tensor queries, Tensor keys, Tensor values, long heads) =>
            HeadSteps.Attend(queries, keys, values, heads,
                join: x => x.transpose(1, 2).reshape(x.shape[0], x.shape[2], -1))),
        ("repair_heads", "the library's attention", (Tensor queries, Tensor keys, Tensor values, long heads) =>
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
