/// <summary>Scores of queries (…, T, d_k) with keys (…, T, d_k).</summary>
public static class AttentionScores
{
    /// <summary>The dot product of each query with each key, (…, T, T).</summary>
    public static Tensor Plain(Tensor queries, Tensor keys) => matmul(queries, keys.mT);

    /// <summary>The same, divided by the root of d_k.</summary>
    public static Tensor Scaled(Tensor queries, Tensor keys) => Plain(queries, keys) / Math.Sqrt(keys.shape[^1]);
}
