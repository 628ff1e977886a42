/// <summary>Self-attention with trainable weights, first version: three bare parameters.</summary>
public sealed class SelfAttentionV1 : nn.Module<Tensor, Tensor>
{
    /// <summary>The matrices, (dIn, dOut). Their names are those of the state dict, so they are spelt as in the
    /// documents.</summary>
    public readonly Parameter W_query;
    public readonly Parameter W_key;
    public readonly Parameter W_value;

    /// <summary>Draws the three matrices from U(0, 1), in the order query, key, value.</summary>
    /// <exception cref="ArgumentException">A width is below 1.</exception>
    public SelfAttentionV1(long dIn, long dOut) : base(nameof(SelfAttentionV1))
    {
        Guard.Positive(nameof(SelfAttentionV1), ("d_in", dIn), ("d_out", dOut));
        W_query = new Parameter(rand(dIn, dOut));
        W_key = new Parameter(rand(dIn, dOut));
        W_value = new Parameter(rand(dIn, dOut));
        RegisterComponents();
    }

    /// <summary>The weights of the last forward, (…, T, T), without gradient; null before it.</summary>
    public Tensor AttentionWeights { get; private set; }

    /// <param name="x">(T, dIn) or (b, T, dIn)</param>
    /// <returns>Context vectors, (T, dOut) or (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is NaN.</exception>
    public override Tensor forward(Tensor x)
    {
        var (dIn, dOut) = (W_query.shape[0], W_query.shape[1]);
        Guard.SentenceOrBatch(nameof(SelfAttentionV1), x, W_query, dIn);

        var queries = matmul(x, W_query);                     // (…, T, dOut)
        var keys = matmul(x, W_key);                          // (…, T, dOut)
        var values = matmul(x, W_value);                      // (…, T, dOut)

        var scores = ScaledDotProduct.Scores(queries, keys);  // (…, T, T)
        var weights = ScaledDotProduct.Weights(scores, dOut);
        AttentionWeights = weights.detach().DetachFromDisposeScope();
        return matmul(weights, values);                       // (…, T, T) x (…, T, dOut) -> (…, T, dOut)
    }
}
