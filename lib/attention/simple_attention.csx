/// <summary>Self-attention in its simplest form: no trainable weights, a token is its own query, key and
/// value.</summary>
public static class SimpleAttention
{
    /// <summary>Attention scores of one query: its dot product with every token.</summary>
    /// <param name="inputs">(T, dIn)</param>
    /// <param name="query">(dIn)</param>
    /// <returns>(T), not normalised</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or a number is NaN.</exception>
    public static Tensor Scores(Tensor inputs, Tensor query)
    {
        Guard.Sentence("Scores", inputs);
        Guard.Vector("Scores", "query", query, inputs.shape[1]);
        Guard.Type("Scores", query, inputs);
        return matmul(inputs, query);                         // (T, dIn) x (dIn) -> (T)
    }

    /// <summary>Attention scores of all tokens at once: row i holds the scores of query i.</summary>
    /// <param name="inputs">(T, dIn)</param>
    /// <returns>(T, T), not normalised</returns>
    /// <exception cref="ArgumentException">The shape does not fit, or a number is NaN.</exception>
    public static Tensor Scores(Tensor inputs)
    {
        Guard.Sentence("Scores", inputs);
        return matmul(inputs, inputs.T);                      // (T, dIn) x (dIn, T) -> (T, T)
    }

    /// <summary>The plainest normalisation: each score's share of the sum over the last dimension.</summary>
    /// <remarks>Only for positive scores: a sum near zero blows up, a negative score stays negative.</remarks>
    public static Tensor SumNormalize(Tensor scores) => scores / scores.sum(-1, keepdim: true);

    /// <summary>Softmax as its formula reads: exp(score) / Σ exp(scores), over the last dimension.</summary>
    /// <remarks>Overflows to NaN for scores above about 88 and becomes 0/0 = NaN below about -104 (float32).</remarks>
    public static Tensor SoftmaxNaive(Tensor scores)
    {
        var exponentials = scores.exp();
        return exponentials / exponentials.sum(-1, keepdim: true);
    }

    /// <summary>Attention weights: softmax of the scores over the last dimension; every row sums to 1.</summary>
    public static Tensor Weights(Tensor scores) => scores.softmax(-1);

    /// <summary>Context vectors: averages of the tokens, weighted by attention.</summary>
    /// <param name="weights">(T) for one query or (T, T) for all</param>
    /// <param name="inputs">(T, dIn)</param>
    /// <returns>(dIn) or (T, dIn)</returns>
    /// <exception cref="ArgumentException">A row of weights does not have one weight for each token.</exception>
    public static Tensor Context(Tensor weights, Tensor inputs)
    {
        Guard.Sentence("Context", inputs);
        if (weights.dim() is not (1 or 2) || weights.shape[^1] != inputs.shape[0])
            throw Guard.Misfit("Context", "weights", weights, "inputs", inputs,
                $"each row of weights needs one weight for each of the {inputs.shape[0]} tokens.");
        Guard.Type("Context", weights, inputs);
        return matmul(weights, inputs);                       // (T, T) x (T, dIn) -> (T, dIn)
    }
}
