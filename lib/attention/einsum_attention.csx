/// <summary>Multi-head attention by einsum: every dimension has a letter, and no line moves one. b sentence, q query, k
/// key, h head, d number of a head.</summary>
public static class EinsumAttention
{
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer)
    {
        Guard.Batch(nameof(EinsumAttention), x, layer.W_query.weight, layer.W_query.in_features);
        var (b, T) = (x.shape[0], x.shape[1]);
        Tensor Cut(Tensor of) => of.view(b, T, layer.NumHeads, -1);                 // (b, T, heads, dHead)
        var (queries, keys) = (Cut(layer.W_query.forward(x)), Cut(layer.W_key.forward(x)));
        var values = Cut(layer.W_value.forward(x));

        var scores = CausalMask.Hide(einsum("bqhd,bkhd->bhqk", queries, keys), layer.mask);       // (b, heads, T, T)
        var weights = ScaledDotProduct.Weights(scores, keys.shape[^1]);             // (b, heads, T, T)
        var context = einsum("bhqk,bkhd->bqhd", weights, values);                   // (b, T, heads, dHead)
        return layer.out_proj.forward(context.reshape(b, T, -1));                   // (b, T, dOut)
    }
}
