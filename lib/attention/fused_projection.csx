/// <summary>Multi-head attention whose three projections are one product with one matrix of three times the
/// rows.</summary>
public static class FusedProjection
{
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer)
    {
        Guard.Batch(nameof(FusedProjection), x, layer.W_query.weight, layer.W_query.in_features);
        // A model that does so keeps one matrix; here it is joined, so that the layer's own weights learn.
        var matrix = cat([layer.W_query.weight, layer.W_key.weight, layer.W_value.weight]);       // (3 dOut, dIn)
        var all = nn.functional.linear(x, matrix);                                  // (b, T, 3 dOut)
        var parts = all.chunk(3, dim: -1)                                           // three times (b, T, dOut)
            .Select(part => MultiHeadAttention.SplitHeads(part, layer.NumHeads)).ToArray();
        var (queries, keys, values) = (parts[0], parts[1], parts[2]);               // (b, heads, T, dHead)

        var scores = CausalMask.Hide(ScaledDotProduct.Scores(queries, keys), layer.mask);         // (b, heads, T, T)
        var context = matmul(ScaledDotProduct.Weights(scores, keys.shape[^1]), values);           // (b, heads, T, dHead)
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, T, dOut)
    }
}
