/// <summary>Multi-head attention with matrix products, one head after the other: the loops over queries and keys are
/// gone.</summary>
public static class HeadByHeadAttention
{
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer)
    {
        Guard.Batch(nameof(HeadByHeadAttention), x, layer.W_query.weight, layer.W_query.in_features);
        var dHead = layer.W_query.out_features / layer.NumHeads;
        // Rows head · dHead … of a matrix project to this head alone.
        Tensor Project(Linear matrix, int head) =>
            nn.functional.linear(x, matrix.weight.narrow(0, head * dHead, dHead));  // (b, T, dHead)

        Tensor Context(int head)
        {
            var (queries, keys) = (Project(layer.W_query, head), Project(layer.W_key, head));
            var scores = CausalMask.Hide(matmul(queries, keys.transpose(1, 2)), layer.mask);        // (b, T, T)
            return matmul(ScaledDotProduct.Weights(scores, dHead), Project(layer.W_value, head));   // (b, T, dHead)
        }

        var contexts = Enumerable.Range(0, layer.NumHeads).Select(Context).ToArray();
        return layer.out_proj.forward(cat(contexts, dim: -1));                      // (b, T, dOut)
    }
}
