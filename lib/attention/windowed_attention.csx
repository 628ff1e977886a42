/// <summary>Multi-head attention with a sliding window: a token looks at itself and at the window - 1 tokens before
/// it.</summary>
public static class WindowedAttention
{
    /// <summary>All tokens at once, by a mask.</summary>
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut)</returns>
    /// <exception cref="ArgumentException">The window is below 1, the shape or type does not fit, or a number is not
    /// finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer, long window)
    {
        Guard.Batch(nameof(WindowedAttention), x, layer.W_query.weight, layer.W_query.in_features);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, layer.NumHeads);             // (b, heads, T, dHead)
        var (queries, keys) = (Split(layer.W_query.forward(x)), Split(layer.W_key.forward(x)));
        var scores = matmul(queries, keys.transpose(-2, -1))                        // (b, heads, T, T)
            .masked_fill(Hidden(x.shape[1], window), float.NegativeInfinity);
        var weights = ScaledDotProduct.Weights(scores, keys.shape[^1]);
        var context = matmul(weights, Split(layer.W_value.forward(x)));             // (b, heads, T, dHead)
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, T, dOut)
    }

    /// <summary>One more token, by a cache that holds no more than the window: what it holds is what may be seen, so
    /// nothing is masked.</summary>
    /// <param name="x">(b, 1, dIn)</param>
    /// <returns>(b, 1, dOut)</returns>
    /// <exception cref="ArgumentException">The cache was made for other sizes, there is not exactly one token, its type
    /// does not fit, or a number is not finite.</exception>
    public static Tensor Next(Tensor x, MultiHeadAttention layer, RollingCache cache)
    {
        Guard.Batch(nameof(WindowedAttention), x, layer.W_query.weight, layer.W_query.in_features);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, layer.NumHeads);             // (b, heads, 1, dHead)
        var (keys, values) = cache.Append(Split(layer.W_key.forward(x)), Split(layer.W_value.forward(x)));
        var scores = matmul(Split(layer.W_query.forward(x)), keys.transpose(-2, -1));             // (b, heads, 1, ≤ window)
        var context = matmul(ScaledDotProduct.Weights(scores, keys.shape[^1]), values);
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, 1, dOut)
    }

    /// <summary>True where a query must not look: ahead, or further back than the window.</summary>
    /// <returns>(T, T), Bool</returns>
    public static Tensor Hidden(long T, long window)
    {
        Guard.Positive(nameof(WindowedAttention), ("window", window));
        var seen = tril(ones(T, T)) * triu(ones(T, T), diagonal: 1 - window);       // (T, T)
        return seen.eq(0);
    }
}
