/// <summary>Bahdanau's scores, and questions about them. Words and states have the same width, so that no mistake hides
/// behind shapes that do not fit.</summary>
public static class AdditiveScores
{
    /// <summary>The score of the decoder's state with each state of the encoder, (T).</summary>
    public static Tensor Of(Tensor s, Tensor states, Tensor W, Tensor U, Tensor v)
    {
        var scores = new List<Tensor>();
        for (var j = 0; j < states.shape[0]; j++)
            scores.Add(v.dot((matmul(W, s) + matmul(U, states[j])).tanh()));
        return stack(scores);
    }

    /// <summary>A decoder's state (d), the encoder's states (T, d), W and U (d, d), v (d).</summary>
    public static Question Question(int seed, long T, long d) => new(
        Inputs.Normal(seed, d), Inputs.Normal(seed + 10, T, d), Inputs.Normal(seed + 20, d, d),
        Inputs.Normal(seed + 30, d, d), Inputs.Normal(seed + 40, d));
}
