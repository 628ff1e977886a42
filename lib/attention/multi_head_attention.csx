/// <summary>Multi-head attention as language models use it: one projection for all heads, split into heads by a view,
/// joined again and mixed by an output projection (Vaswani et al. 2017, section 3.2.2).</summary>
public sealed class MultiHeadAttention : nn.Module<Tensor, Tensor>
{
    /// <summary>Layers (dIn to dOut; the last dOut to dOut) and mask (contextLength, contextLength). Their names are
    /// those of the state dict, so they are spelt as in the documents.</summary>
    public readonly Linear W_query;
    public readonly Linear W_key;
    public readonly Linear W_value;
    public readonly Linear out_proj;
    public readonly Dropout dropout;
    public readonly Tensor mask;

    /// <summary>Draws the layers in the order query, key, value, output projection.</summary>
    /// <param name="dOut">The width of all heads together; each has dOut / numHeads of it.</param>
    /// <param name="contextLength">The most tokens a sentence may have.</param>
    /// <param name="dropoutRate">The share of weights that is dropped while training.</param>
    /// <param name="qkvBias">Whether the first three layers add a bias; the output projection always does.</param>
    /// <exception cref="ArgumentException">A size is below 1, the rate is not between 0 and 1, or dOut is not divisible
    /// by numHeads.</exception>
    public MultiHeadAttention(
        long dIn, long dOut, long contextLength, double dropoutRate, int numHeads, bool qkvBias = false)
        : base(nameof(MultiHeadAttention))
    {
        Guard.Positive(nameof(MultiHeadAttention), ("d_in", dIn), ("d_out", dOut), ("num_heads", numHeads));
        Guard.Probability(nameof(MultiHeadAttention), "dropout", dropoutRate);
        if (dOut % numHeads != 0)
            throw new ArgumentException(
                $"{nameof(MultiHeadAttention)}: d_out = {dOut} is not divisible by num_heads = {numHeads}. " +
                $"Each head gets the same share of d_out; {dOut} / {numHeads} leaves {dOut % numHeads} over.");
        NumHeads = numHeads;
        W_query = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_key = nn.Linear(dIn, dOut, hasBias: qkvBias);
        W_value = nn.Linear(dIn, dOut, hasBias: qkvBias);
        out_proj = nn.Linear(dOut, dOut);
        dropout = nn.Dropout(dropoutRate);
        mask = CausalMask.Of(contextLength);                  // (contextLength, contextLength)
        register_buffer("mask", mask);
        RegisterComponents();
    }

    /// <summary>Into how many heads dOut is split.</summary>
    public int NumHeads { get; }

    /// <summary>The weights of the last forward before dropout, (b, heads, T, T), without gradient; null before
    /// it.</summary>
    public Tensor AttentionWeights { get; private set; }

    /// <param name="x">(b, T, dIn) with T ≤ contextLength</param>
    /// <returns>Context vectors, (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">As for <see cref="Attend"/>.</exception>
    public override Tensor forward(Tensor x) => Attend(x, x);

    /// <summary>Attention in which queries and keys come from <paramref name="x"/>, values from
    /// <paramref name="content"/>.</summary>
    /// <param name="x">(b, T, dIn) with T ≤ contextLength</param>
    /// <param name="content">(b, T, dIn)</param>
    /// <returns>Context vectors, (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">A shape or type does not fit, there are more tokens than the mask was built
    /// for, a number is NaN, or the mask hides a whole row.</exception>
    public Tensor Attend(Tensor x, Tensor content)
    {
        Guard.Batch(nameof(MultiHeadAttention), x, W_query.weight, W_query.in_features, mask.shape[0]);
        if (!ReferenceEquals(x, content))
            Guard.SameShape(nameof(MultiHeadAttention), "x", x, "content", content);

        var queries = SplitHeads(W_query.forward(x), NumHeads);      // (b, heads, T, dHead)
        var keys = SplitHeads(W_key.forward(x), NumHeads);           // (b, heads, T, dHead)
        var values = SplitHeads(W_value.forward(content), NumHeads); // (b, heads, T, dHead)

        var scores = ScaledDotProduct.Scores(queries, keys);          // (b, heads, T, T)
        var weights = ScaledDotProduct.Weights(CausalMask.Hide(scores, mask), dK: keys.shape[^1]);
        AttentionWeights = weights.detach().DetachFromDisposeScope();

        var context = matmul(dropout.forward(weights), values);       // (b, heads, T, dHead)
        return out_proj.forward(JoinHeads(context));                  // (b, T, dOut)
    }

    /// <summary>Cuts every token's vector into heads and moves the heads before the tokens.</summary>
    /// <param name="x">(b, T, dOut)</param>
    /// <returns>(b, heads, T, dHead), a view of the same numbers</returns>
    public static Tensor SplitHeads(Tensor x, int numHeads)
    {
        var (b, T, dHead) = (x.shape[0], x.shape[1], x.shape[2] / numHeads);
        return x.view(b, T, numHeads, dHead)                     // (b, T, heads, dHead)
            .transpose(1, 2);                                    // (b, heads, T, dHead)
    }

    /// <summary>Undoes <see cref="SplitHeads"/>: the heads' vectors of a token end to end.</summary>
    /// <param name="x">(b, heads, T, dHead)</param>
    /// <returns>(b, T, dOut)</returns>
    public static Tensor JoinHeads(Tensor x)
    {
        var (b, numHeads, T, dHead) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        return x.transpose(1, 2)                                 // (b, T, heads, dHead)
            .contiguous()                                        // view needs the numbers in this order in memory
            .view(b, T, numHeads * dHead);                       // (b, T, dOut)
    }
}
