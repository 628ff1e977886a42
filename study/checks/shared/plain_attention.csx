/// <summary>Self-attention in one go, right and wrong, for the checks of chapter 2.</summary>
public static class PlainAttention
{
    /// <summary>Context vectors, (T, d_out), of inputs (T, d_in) and three matrices (d_in, d_out).</summary>
    public delegate Tensor Function(Tensor x, Tensor W_query, Tensor W_key, Tensor W_value);

    /// <summary>As it should be.</summary>
    public static Tensor Context(Tensor x, Tensor W_query, Tensor W_key, Tensor W_value) =>
        Averaged(Scores(x, W_query, W_key) / Math.Sqrt(W_key.shape[1]), x, W_value);

    /// <summary>As it is often done instead.</summary>
    public static (Mistake Mistake, Function Version)[] Wrong =>
    [
        (Mistakes.NotScaled, (x, q, k, v) => Averaged(Scores(x, q, k), x, v)),
        (Mistakes.ScaledByModelWidth, (x, q, k, v) => Averaged(Scores(x, q, k) / Math.Sqrt(x.shape[1]), x, v)),
        (Mistakes.ScaledByWidth, (x, q, k, v) => Averaged(Scores(x, q, k) / k.shape[1], x, v)),
        (Mistakes.ScaledByTokens, (x, q, k, v) => Averaged(Scores(x, q, k) / Math.Sqrt(x.shape[0]), x, v)),
        (Mistakes.QueriesAndKeysSwapped, (x, q, k, v) => Context(x, k, q, v)),
        (Mistakes.SoftmaxOverWrongDim, (x, q, k, v) =>
            matmul(softmax(Scores(x, q, k) / Math.Sqrt(k.shape[1]), dim: 0), matmul(x, v))),
        (Mistakes.NotNormalised, (x, q, k, v) => matmul(Scores(x, q, k) / Math.Sqrt(k.shape[1]), matmul(x, v))),
        (Mistakes.ValuesNotProjected, (x, q, k, v) =>
            matmul(softmax(Scores(x, q, k) / Math.Sqrt(k.shape[1]), dim: -1), x)),
    ];

    static Tensor Scores(Tensor x, Tensor W_query, Tensor W_key) =>
        AttentionScores.Plain(matmul(x, W_query), matmul(x, W_key));

    static Tensor Averaged(Tensor scores, Tensor x, Tensor W_value) =>
        matmul(softmax(scores, dim: -1), matmul(x, W_value));
}
