using static TorchSharp.torch.nn.functional;

/// <summary>Right answers to the exercises of chapter 3, written differently.</summary>
public static class CausalVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("lower_triangle", "booleans, by comparing positions", (long T) => arange(T).unsqueeze(1) >= arange(T)),
        ("lower_triangle", "what is left of the upper triangle", (long T) => 1 - triu(ones(T, T), diagonal: 1)),
        ("lower_triangle", "whole numbers", (long T) => ones(T, T, dtype: ScalarType.Int64).tril()),
        ("lower_triangle", "the sums down the identity's columns", (long T) => eye(T).cumsum(0)),
        ("by_position", "floats, by a triangle", (long T) => triu(ones(T, T), diagonal: 1)),
        ("by_position", "rows first, the other sign", (long T) => arange(T).unsqueeze(1) < arange(T).unsqueeze(0)),
        ("by_position", "by view and lt", (long T) => arange(T).view(T, 1).lt(arange(T))),
        ("by_position", "not what may be seen", (long T) => tril(ones(T, T)).@bool().logical_not()),
        ("renormalise", "by a loop over the rows", (Tensor weights) =>
        {
            var shares = zeros_like(weights);
            for (var i = 0; i < weights.shape[0]; i++)
                shares[i, ..(i + 1)] = weights[i, ..(i + 1)] / weights[i, ..(i + 1)].sum();
            return shares;
        }),
        ("renormalise", "softmax of masked logarithms", (Tensor weights) =>
            softmax(weights.log().masked_fill(ones_like(weights).triu(1) > 0, float.NegativeInfinity), dim: -1)),
        ("renormalise", "sums with unsqueeze", (Tensor weights) => weights.tril() / weights.tril().sum(-1).unsqueeze(1)),
        ("mask_scores", "mask the weights and renormalise", (Tensor scores) =>
            softmax(scores, dim: -1).tril() / softmax(scores, dim: -1).tril().sum(-1, keepdim: true)),
        ("mask_scores", "a very negative number", (Tensor scores) =>
            softmax(scores.masked_fill(triu(ones_like(scores), diagonal: 1) == 1, -1e9f), dim: -1)),
        ("mask_scores", "where", (Tensor scores) =>
            softmax(where(ones_like(scores).tril() > 0, scores, tensor(float.NegativeInfinity)), dim: -1)),
        ("mask_scores", "an added mask of -infinity", (Tensor scores) =>
            softmax(scores + full_like(scores, double.NegativeInfinity).triu(diagonal: 1), dim: -1)),
        ("window", "the difference of two triangles", (long T, long w) =>
            tril(ones(T, T)) - tril(ones(T, T), diagonal: -w)),
        ("window", "by comparing positions", (long T, long w) =>
            (arange(T) <= arange(T).unsqueeze(1)) & (arange(T) > arange(T).unsqueeze(1) - w)),
        ("window", "triu of tril", (long T, long w) => ones(T, T).tril().triu(1 - w)),
        ("dropout_by_hand", "divide first", (Tensor weights, Tensor kept, double p) => weights / (1 - p) * kept),
        ("dropout_by_hand", "masked_fill", (Tensor weights, Tensor kept, double p) =>
            (weights * (1 / (1 - p))).masked_fill(kept == 0, 0)),
        ("where_dropout_goes", "dropout of functional, told whether it trains", (double p) =>
            new FunctionModule((scores, training) => dropout(scores.softmax(-1), p, training))),
        ("where_dropout_goes", "a Dropout that is used in training only", (double p) =>
            new FunctionModule((scores, training) => training ? nn.Dropout(p).forward(scores.softmax(1)) : scores.softmax(1))),
        ("batches", "einsum", (Tensor queries, Tensor keys) => softmax(
            (einsum("bid,bjd->bij", queries, keys) / Math.Sqrt(queries.shape[^1]))
                .masked_fill(ones(queries.shape[1], queries.shape[1]).triu(1) > 0, float.NegativeInfinity), dim: 2)),
        ("batches", "sentence by sentence", (Tensor queries, Tensor keys) => stack(Enumerable
            .Range(0, (int)queries.shape[0])
            .Select(s => matmul(queries[s] / Math.Sqrt(queries.shape[2]), keys[s].T))
            .Select(scores => softmax(scores.masked_fill(
                arange(scores.shape[0]) > arange(scores.shape[0]).unsqueeze(1), float.NegativeInfinity), dim: -1)))),
        ("module", "einsum, weights masked and renormalised", (ModuleState w, Tensor x) =>
        {
            var (queries, keys) = (matmul(x, w["W_query.weight"].T), matmul(x, w["W_key.weight"].T));
            var past = (einsum("bid,bjd->bij", queries, keys) / Math.Sqrt(keys.shape[^1])).exp().tril();
            var values = matmul(x, w["W_value.weight"].T);
            return matmul(past / past.sum(-1, keepdim: true), values);
        }),
        ("module", "with the mask of the state dict", (ModuleState w, Tensor x) =>
        {
            var T = (int)x.shape[1];
            var queries = matmul(x, w["W_query.weight"].T) / Math.Sqrt(w["W_key.weight"].shape[0]);
            var scores = matmul(queries, matmul(x, w["W_key.weight"].T).transpose(-2, -1));
            scores = scores.masked_fill(w["mask"][..T, ..T].@bool(), float.NegativeInfinity);
            return matmul(matmul(softmax(scores, dim: -1), x), w["W_value.weight"].T);
        }),
        ("padding", "booleans, and not", (Tensor scores, Tensor isWord) => softmax(
            scores.masked_fill(isWord.@bool().logical_not().view(isWord.shape[0], 1, -1), float.NegativeInfinity), -1)),
        ("padding", "an added logarithm", (Tensor scores, Tensor isWord) =>
            softmax(scores + isWord.log().unsqueeze(1), dim: -1)),
        ("padding", "taken out and renormalised", (Tensor scores, Tensor isWord) =>
        {
            var left = scores.exp() * isWord.unsqueeze(1);
            return left / left.sum(-1, keepdim: true);
        }),
        ("padding", "sentence by sentence", (Tensor scores, Tensor isWord) =>
            stack(scores.unbind(0).Zip(isWord.unbind(0), (own, word) =>
                softmax(own.masked_fill(word == 0, float.NegativeInfinity), dim: 1)))),
        ("row_sums", "as ints", () => new[] { 3, 2, 0, 2 }),
        ("row_sums", "by dropout itself", () =>
        {
            long Halves(params float[] kept) => (long)(2 * (full(4, 0.25f) * tensor(kept) / (1 - 0.5)).sum().item<float>());
            var all = Enumerable.Range(0, 16).Select(draw => Halves(
                [.. Enumerable.Range(0, 4).Select(i => (float)(draw >> i & 1))])).Average();
            return new[] { Halves(0, 1, 1, 1), Halves(0, 0, 1, 1), Halves(0, 0, 0, 0), (long)all };
        }),
        ("what_changes", "as a tensor", () => tensor(new[] { 0f, 0f, 1f, 1f, 1f })),
        ("what_changes", "column 2 of the mask", () => tril(ones(5, 5))[.., 2]),
        ("repair_causal_attention", "in place", (Tensor queries, Tensor keys, Tensor values) =>
        {
            var T = queries.shape[1];
            var scores = matmul(queries, keys.transpose(1, 2)) / Math.Sqrt(queries.shape[2]);
            scores.masked_fill_(triu(ones(T, T), diagonal: 1).@bool(), double.NegativeInfinity);
            return matmul(softmax(scores, dim: -1), values);
        }),
    ];
}
