/// <summary>Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1): Attention(Q, K, V) = softmax(Q Kᵀ /
/// √d_k) V. Every class from here on is made of these lines.</summary>
public static class ScaledDotProduct
{
    /// <summary>Attention scores: the dot product of every query with every key.</summary>
    /// <param name="queries">(…, T, dK)</param>
    /// <param name="keys">(…, T, dK)</param>
    /// <returns>(…, T, T), not normalised</returns>
    /// <exception cref="ArgumentException">Queries and keys differ in width, batch or type.</exception>
    public static Tensor Scores(Tensor queries, Tensor keys)
    {
        Guard.RowsOfOneWidth("Scores", "queries", queries, "keys", keys);
        return matmul(queries, keys.transpose(-2, -1));       // (…, T, dK) x (…, dK, T) -> (…, T, T)
    }

    /// <summary>Attention weights: softmax of the scores over √d_k, along the last dimension.</summary>
    /// <param name="scores">(…, T, T); a score of -∞ gets the weight 0</param>
    /// <param name="dK">Width of a key. Scores spread like √d_k; dividing by it keeps softmax out of its flat
    /// parts.</param>
    /// <returns>(…, T, T), each row sums to 1</returns>
    public static Tensor Weights(Tensor scores, long dK) => (scores / Math.Sqrt(dK)).softmax(-1);
}
