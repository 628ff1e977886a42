/// <summary>Right answers to the exercises of chapter 6, in other words.</summary>
public static class FasterVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("one_projection", "by Linear's function and a view", (Tensor x, Tensor q, Tensor k, Tensor v) =>
            nn.functional.linear(x, cat([q, k, v])).view(x.shape[0], 3, -1).transpose(0, 1)),
        ("one_projection", "columns beside each other", (Tensor x, Tensor q, Tensor k, Tensor v) =>
            stack(matmul(x, cat([q.T, k.T, v.T], dim: 1)).split(q.shape[0], dim: 1))),
        ("scores_by_letters", "other letters, queries scaled", (Tensor queries, Tensor keys) =>
            einsum("nihc,njhc->nhij", queries / Math.Sqrt(queries.shape[3]), keys)),
        ("tiled_softmax", "with numbers", (Tensor scores, Tensor values, int tile) => TiledByNumbers(scores, values, tile)),
        ("tiled_softmax", "an average that is mended", (Tensor scores, Tensor values, int tile) =>
            TiledByLogarithm(scores, values, tile)),
        ("places_with_cache", "by narrow", (Tensor words, Tensor table, int cached) =>
            table.narrow(0, cached, words.shape[0]) + words),
        ("places_with_cache", "by places", (Tensor words, Tensor table, int cached) =>
            words + table[arange(cached, cached + words.shape[0], dtype: ScalarType.Int64)]),
        ("ask_the_cache", "the new word first", (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
            matmul(softmax(matmul(cat([key.unsqueeze(0), keys]), query) / Math.Sqrt(query.shape[0]), 0),
                cat([value.unsqueeze(0), values]))),
        ("ask_the_cache", "the library's attention", (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
            nn.functional.scaled_dot_product_attention(query.view(1, 1, -1), cat([keys, key.view(1, -1)]).unsqueeze(0),
                cat([values, value.view(1, -1)]).unsqueeze(0)).flatten()),
        ("mask_with_cache", "the last rows of the whole mask", (long n, long T) => triu(ones(T, T), 1)[(int)(T - n)..]),
        ("mask_with_cache", "by comparison", (long n, long T) =>
            arange(T).unsqueeze(0).gt(arange(T - n, T).unsqueeze(1)).to_type(ScalarType.Float32)),
        ("repair_cache", "counted by the loop", (Tensor words, Tensor places, Tensor q, Tensor k, Tensor v) =>
        {
            var x = words + places[..(int)words.shape[0]];
            return nn.functional.scaled_dot_product_attention(matmul(x, q).unsqueeze(0), matmul(x, k).unsqueeze(0),
                matmul(x, v).unsqueeze(0), is_casual: true)[0];
        }),
        ("shared_keys", "a dimension for the groups", (Tensor queries, Tensor keys) =>
        {
            var (groups, T, d) = (keys.shape[0], keys.shape[1], keys.shape[2]);
            var scores = matmul(queries.view(groups, -1, T, d), keys.unsqueeze(1).mT);
            return scores.view(-1, T, T) / Math.Sqrt(d);
        }),
        ("window_with_cache", "with a mask after all", (Tensor query, Tensor keys, Tensor values, int w) =>
        {
            var T = keys.shape[0];
            var scores = matmul(keys, query) / Math.Sqrt(query.shape[0]);
            return matmul(softmax(scores.masked_fill(arange(T).lt(T - w), float.NegativeInfinity), 0), values);
        }),
        ("cache_bytes", "counted from tensors", (long layers, long heads, long groups, long d_head, long tokens, long window) =>
            2 * 4 * layers * ones(groups).numel() * d_head * (tokens > window ? window : tokens)),
    ];

    static Tensor TiledByNumbers(Tensor scores, Tensor values, int tile)
    {
        var (largest, sum, total) = (double.NegativeInfinity, 0.0, zeros_like(values[0]));
        for (var start = 0; start < scores.shape[0]; start += tile)
            for (var i = start; i < Math.Min(start + tile, scores.shape[0]); i++)
            {
                var score = (double)scores[i].item<float>();
                var now = Math.Max(largest, score);
                sum = sum * Math.Exp(largest - now) + Math.Exp(score - now);
                total = total * Math.Exp(largest - now) + values[i] * Math.Exp(score - now);
                largest = now;
            }
        return total / sum;
    }

    // Keeps the average and the logarithm of the sum instead.
    static Tensor TiledByLogarithm(Tensor scores, Tensor values, int tile)
    {
        var (average, logarithm) = (zeros_like(values[0]), tensor(float.NegativeInfinity));
        foreach (var (some, theirs) in scores.split(tile).Zip(values.split(tile)))
        {
            var ofTile = some.logsumexp(0);
            var both = stack([logarithm, ofTile]).logsumexp(0);
            average = average * exp(logarithm - both) + matmul(some.softmax(0), theirs) * exp(ofTile - both);
            logarithm = both;
        }
        return average;
    }
}
