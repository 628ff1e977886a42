/// <summary>Additive attention (Bahdanau, Cho, Bengio 2014, section 3.1 and appendix A.1.2), the first attention there
/// was: a decoder state asks, the encoder's states answer. The score is not a dot product but a small network, vᵀ
/// tanh(W s + U h).</summary>
public sealed class BahdanauAttention : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>The layers: of queries (dQuery to dHidden), of keys (dKey to dHidden), of scores (dHidden to
    /// 1).</summary>
    public readonly Linear W_query;
    public readonly Linear W_key;
    public readonly Linear v;

    /// <summary>Draws the layers in the order query, key, score.</summary>
    /// <param name="dQuery">Width of a decoder state.</param>
    /// <param name="dKey">Width of an encoder state.</param>
    /// <param name="dHidden">Width in which the two are compared.</param>
    /// <exception cref="ArgumentException">A width is below 1.</exception>
    public BahdanauAttention(long dQuery, long dKey, long dHidden) : base(nameof(BahdanauAttention))
    {
        Guard.Positive(nameof(BahdanauAttention), ("d_query", dQuery), ("d_key", dKey), ("d_hidden", dHidden));
        W_query = nn.Linear(dQuery, dHidden, hasBias: false);
        W_key = nn.Linear(dKey, dHidden);
        v = nn.Linear(dHidden, 1, hasBias: false);
        RegisterComponents();
    }

    /// <summary>The keys' half of the score. It is the same at every step, so a decoder computes it once.</summary>
    /// <param name="states">The encoder's states, (b, T, dKey)</param>
    /// <returns>(b, T, dHidden)</returns>
    public Tensor Keys(Tensor states) => W_key.forward(states);

    /// <summary>The attention weights of one decoder state over the source.</summary>
    /// <param name="state">(b, dQuery)</param>
    /// <param name="keys">What <see cref="Keys"/> gave, (b, T, dHidden)</param>
    /// <returns>(b, T), each row sums to 1</returns>
    public override Tensor forward(Tensor state, Tensor keys)
    {
        var query = W_query.forward(state).unsqueeze(1);          // (b, 1, dHidden)
        var scores = v.forward((query + keys).tanh()).squeeze(-1); // (b, T, dHidden) -> (b, T, 1) -> (b, T)
        return scores.softmax(-1);
    }

    /// <summary>The average of the values, weighted.</summary>
    /// <param name="weights">(b, T)</param>
    /// <param name="values">(b, T, dValue)</param>
    /// <returns>The context vector, (b, dValue)</returns>
    /// <exception cref="ArgumentException">The weights do not match the values one to one.</exception>
    public static Tensor Context(Tensor weights, Tensor values)
    {
        Guard.WeightsAndValues("Context", weights, values);
        return matmul(weights.unsqueeze(1), values).squeeze(1);   // (b, 1, T) x (b, T, dValue) -> (b, dValue)
    }
}
