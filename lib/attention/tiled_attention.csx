/// <summary>Attention in tiles, with a softmax that streams (Milakov and Gimelshein 2018; Dao et al. 2022,
/// FlashAttention): what the fused operator does, written out.</summary>
public static class TiledAttention
{
    /// <summary>Multi-head attention whose scores exist one tile at a time.</summary>
    /// <param name="x">(b, T, dIn)</param>
    /// <param name="tile">How many queries, and how many keys, are looked at together.</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The tile is below 1, the shape or type does not fit, or a number is not
    /// finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer, int tile)
    {
        Guard.Positive(nameof(TiledAttention), ("tile", tile));
        Guard.Batch(nameof(TiledAttention), x, layer.W_query.weight, layer.W_query.in_features);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, layer.NumHeads);             // (b, heads, T, dHead)
        var context = Context(
            Split(layer.W_query.forward(x)), Split(layer.W_key.forward(x)), Split(layer.W_value.forward(x)), tile);
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, T, dOut)
    }

    /// <summary>Causal context vectors, a tile of queries after the other.</summary>
    /// <param name="queries">(b, heads, T, dHead), like keys and values</param>
    /// <returns>(b, heads, T, dHead)</returns>
    public static Tensor Context(Tensor queries, Tensor keys, Tensor values, int tile)
    {
        var T = (int)queries.shape[^2];
        var tiles = Enumerable.Range(0, (T + tile - 1) / tile).Select(i => i * tile);             // where each begins
        return cat(tiles.Select(first => OfTile(queries, keys, values, first, Math.Min(first + tile, T), tile))
            .ToArray(), dim: -2);
    }

    static Tensor OfTile(Tensor queries, Tensor keys, Tensor values, int first, int end, int tile)
    {
        var some = queries.narrow(-2, first, end - first);                          // (b, heads, n, dHead)
        var soFar = StreamedSoftmax.Nothing(some);
        for (var start = 0; start < end; start += tile)                             // keys ahead of all are left out
        {
            var count = Math.Min(tile, end - start);
            soFar = Add(soFar, some, keys.narrow(-2, start, count), values.narrow(-2, start, count), first - start);
        }
        return soFar.Context / soFar.Sum;                                           // (b, heads, n, dHead)
    }

    /// <summary>Takes in one more tile of keys. What was summed up under a smaller largest score shrinks first: then
    /// all is as if the largest had been known from the start.</summary>
    /// <param name="queries">(b, heads, n, dHead)</param>
    /// <param name="keys">(b, heads, m, dHead), like values</param>
    /// <param name="ahead">How many places the first query stands behind the first key.</param>
    public static StreamedSoftmax Add(StreamedSoftmax soFar, Tensor queries, Tensor keys, Tensor values, long ahead)
    {
        var scores = matmul(queries, keys.transpose(-2, -1)) / Math.Sqrt(keys.shape[^1]);         // (b, heads, n, m)
        var hidden = triu(ones(queries.shape[^2], keys.shape[^2]), diagonal: 1 + ahead);          // (n, m)
        scores = scores.masked_fill(hidden.to_type(ScalarType.Bool), float.NegativeInfinity);
        // Whatever is subtracted before exp, softmax stays the same: so no gradient goes through it.
        var largest = maximum(soFar.Largest, scores.amax([-1], keepdim: true)).detach();
        var shrink = exp(soFar.Largest - largest);                                  // (b, heads, n, 1)
        var weights = exp(scores - largest);                                        // (b, heads, n, m)
        return new(largest, soFar.Sum * shrink + weights.sum(-1, keepdim: true),
            soFar.Context * shrink + matmul(weights, values));
    }
}

/// <summary>A softmax, and the average by it, of the scores that were seen so far.</summary>
/// <param name="Largest">The largest score of each query, (b, heads, n, 1)</param>
/// <param name="Sum">The sum of exp(score - largest), (b, heads, n, 1)</param>
/// <param name="Context">The values weighted by exp(score - largest), added up, (b, heads, n, dHead)</param>
public sealed record StreamedSoftmax(Tensor Largest, Tensor Sum, Tensor Context)
{
    /// <summary>Before the first score.</summary>
    /// <param name="queries">(b, heads, n, dHead)</param>
    public static StreamedSoftmax Nothing(Tensor queries)
    {
        var one = zeros_like(queries[.., .., .., ..1]);                             // (b, heads, n, 1)
        return new(one - float.PositiveInfinity, one, zeros_like(queries));
    }
}
