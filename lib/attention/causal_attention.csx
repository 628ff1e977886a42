/// <summary>Causal attention: scaled dot-product attention that cannot look ahead, with dropout on its weights, for
/// whole batches.</summary>
public sealed class CausalAttention : nn.Module<Tensor, Tensor>
{
    /// <summary>Layers (dIn to dOut) and mask (contextLength, contextLength). Their names are those of the state dict,
    /// so they are spelt as in the documents.</summary>
    public readonly Linear W_query;
    public readonly Linear W_key;
    public readonly Linear W_value;
    public readonly Dropout dropout;
    public readonly Tensor mask;

    /// <summary>Draws the layers in the order query, key, value; the mask is a buffer, so it is not trained.</summary>
    /// <param name="contextLength">The most tokens a sentence may have.</param>
    /// <param name="dropoutRate">The share of weights that is dropped while training.</param>
    /// <param name="qkvBias">Whether the three layers add a bias.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the rate is not between 0 and 1.</exception>
    public CausalAttention(long dIn, long dOut, long contextLength, double dropoutRate, bool qkvBias = false)
        : base(nameof(CausalAttention))
    {
        Guard.Positive(nameof(CausalAttention), ("d_in", dIn), ("d_out", dOut));
        Guard.Probability(nameof(CausalAttention), "dropout", dropoutRate);
        W_query = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_key = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_value = nn.Linear(dIn, dOut, hasBias: qkvBias);
        dropout = nn.Dropout(dropoutRate);
        mask = CausalMask.Of(contextLength);                  // (contextLength, contextLength)
        register_buffer("mask", mask);
        RegisterComponents();
    }

    /// <summary>The weights of the last forward before dropout, (b, T, T), without gradient; null before it.</summary>
    public Tensor AttentionWeights { get; private set; }

    /// <param name="x">(b, T, dIn) with T ≤ contextLength</param>
    /// <returns>Context vectors, (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, there are more tokens than the mask was
    /// built for, a number is NaN, or the mask hides a whole row.</exception>
    public override Tensor forward(Tensor x)
    {
        Guard.Batch(nameof(CausalAttention), x, W_query.weight, W_query.in_features, mask.shape[0]);

        var queries = W_query.forward(x);                     // (b, T, dOut)
        var keys = W_key.forward(x);                          // (b, T, dOut)
        var values = W_value.forward(x);                      // (b, T, dOut)

        var scores = ScaledDotProduct.Scores(queries, keys);  // (b, T, dOut) x (b, dOut, T) -> (b, T, T)
        var weights = ScaledDotProduct.Weights(CausalMask.Hide(scores, mask), W_key.out_features);
        AttentionWeights = weights.detach().DetachFromDisposeScope();
        return matmul(dropout.forward(weights), values);      // (b, T, T) x (b, T, dOut) -> (b, T, dOut)
    }
}
