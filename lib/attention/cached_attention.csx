/// <summary>Multi-head attention for tokens that come one after the other: of earlier ones only keys and values are
/// needed, and those are in a cache.</summary>
public static class CachedAttention
{
    /// <param name="x">The newest tokens alone, (b, n, dIn); n is 1 while a model writes</param>
    /// <param name="cache">Keys and values of the tokens before them; those of the new ones are added.</param>
    /// <returns>(b, n, dOut), the last n rows of what <see cref="MultiHeadAttention.forward"/> gives for all</returns>
    /// <exception cref="ArgumentException">The cache is full or was made for other sizes, the shape or type of the
    /// tokens does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer, KeyValueCache cache)
    {
        Guard.Batch(nameof(CachedAttention), x, layer.W_query.weight, layer.W_query.in_features);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, layer.NumHeads);
        var queries = Split(layer.W_query.forward(x));                              // (b, heads, n, dHead)
        var (keys, values) = cache.Append(
            Split(layer.W_key.forward(x)), Split(layer.W_value.forward(x)));        // (b, heads, T, dHead)

        var scores = matmul(queries, keys.transpose(-2, -1));                       // (b, heads, n, T)
        scores = scores.masked_fill(CausalMask.OfLast(x.shape[1], cache.Length), float.NegativeInfinity);
        var context = matmul(ScaledDotProduct.Weights(scores, keys.shape[^1]), values);           // (b, heads, n, dHead)
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, n, dOut)
    }
}
