/// <summary>Multi-head attention, first version: several causal heads side by side, their outputs joined.</summary>
public sealed class MultiHeadAttentionWrapper : nn.Module<Tensor, Tensor>
{
    /// <summary>The heads. The field's name is the prefix of their names in the state dict: heads.0.W_query.weight,
    /// …</summary>
    public readonly ModuleList<CausalAttention> heads;

    /// <summary>Draws the heads one after the other; each is <paramref name="dOut"/> wide.</summary>
    /// <param name="contextLength">The most tokens a sentence may have.</param>
    /// <param name="dropoutRate">The share of weights that is dropped while training.</param>
    /// <param name="qkvBias">Whether the layers of a head add a bias.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the rate is not between 0 and 1.</exception>
    public MultiHeadAttentionWrapper(
        long dIn, long dOut, long contextLength, double dropoutRate, int numHeads, bool qkvBias = false)
        : base(nameof(MultiHeadAttentionWrapper))
    {
        Guard.Positive(nameof(MultiHeadAttentionWrapper), ("num_heads", numHeads));
        heads = new ModuleList<CausalAttention>();
        for (var head = 0; head < numHeads; head++)
            heads.Add(new CausalAttention(dIn, dOut, contextLength, dropoutRate, qkvBias));
        RegisterComponents();
    }

    /// <summary>The weights of the last forward before dropout, (b, heads, T, T), without gradient; null before
    /// it.</summary>
    public Tensor AttentionWeights { get; private set; }

    /// <param name="x">(b, T, dIn) with T ≤ contextLength</param>
    /// <returns>The heads' context vectors end to end, (b, T, heads * dOut)</returns>
    /// <exception cref="ArgumentException">As for <see cref="CausalAttention.forward"/>.</exception>
    public override Tensor forward(Tensor x)
    {
        var contexts = heads.Select(head => head.forward(x)).ToArray();  // heads times (b, T, dOut)
        AttentionWeights = stack(heads.Select(head => head.AttentionWeights), dim: 1)
            .DetachFromDisposeScope();                                   // (b, heads, T, T)
        return cat(contexts, dim: -1);                                   // (b, T, heads * dOut)
    }
}
