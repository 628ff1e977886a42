/// <summary>Multi-head attention by the library's one operator for scores, mask, softmax and average. It goes through
/// the keys in tiles, so that the scores are never all there at once.</summary>
public static class FusedOperator
{
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer)
    {
        Guard.Batch(nameof(FusedOperator), x, layer.W_query.weight, layer.W_query.in_features);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, layer.NumHeads);             // (b, heads, T, dHead)
        var context = nn.functional.scaled_dot_product_attention(
            Split(layer.W_query.forward(x)), Split(layer.W_key.forward(x)), Split(layer.W_value.forward(x)),
            is_casual: true);                                                       // spelt so; (b, heads, T, dHead)
        return layer.out_proj.forward(MultiHeadAttention.JoinHeads(context));       // (b, T, dOut)
    }
}
