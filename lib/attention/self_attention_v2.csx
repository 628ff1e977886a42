/// <summary>Self-attention with trainable weights, second version: Linear layers, which start from better random
/// weights.</summary>
public sealed class SelfAttentionV2 : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, dIn to dOut. Their names are those of the state dict, so they are spelt as in the
    /// documents.</summary>
    public readonly Linear W_query;
    public readonly Linear W_key;
    public readonly Linear W_value;

    /// <summary>Draws the layers in the order query, key, value, each from U(-1/√dIn, 1/√dIn).</summary>
    /// <param name="qkvBias">Whether the three layers add a bias.</param>
    /// <exception cref="ArgumentException">A width is below 1.</exception>
    public SelfAttentionV2(long dIn, long dOut, bool qkvBias = false) : base(nameof(SelfAttentionV2))
    {
        Guard.Positive(nameof(SelfAttentionV2), ("d_in", dIn), ("d_out", dOut));
        W_query = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_key = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_value = nn.Linear(dIn, dOut, hasBias: qkvBias);
        RegisterComponents();
    }

    /// <summary>The weights of the last forward, (…, T, T), without gradient; null before it.</summary>
    public Tensor AttentionWeights { get; private set; }

    /// <param name="x">(T, dIn) or (b, T, dIn)</param>
    /// <returns>Context vectors, (T, dOut) or (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is NaN.</exception>
    public override Tensor forward(Tensor x)
    {
        Guard.SentenceOrBatch(nameof(SelfAttentionV2), x, W_query.weight, W_query.in_features);

        var queries = W_query.forward(x);                     // (…, T, dOut)
        var keys = W_key.forward(x);                          // (…, T, dOut)
        var values = W_value.forward(x);                      // (…, T, dOut)

        var scores = ScaledDotProduct.Scores(queries, keys);  // (…, T, T)
        var weights = ScaledDotProduct.Weights(scores, W_key.out_features);
        AttentionWeights = weights.detach().DetachFromDisposeScope();
        return matmul(weights, values);                       // (…, T, T) x (…, T, dOut) -> (…, T, dOut)
    }
}
