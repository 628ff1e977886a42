/// <summary>Grouped-query attention (Ainslie et al. 2023): several heads of queries share one head of keys and values.
/// With as many groups as heads it is multi-head attention, with one group multi-query attention (Shazeer
/// 2019).</summary>
public sealed class GroupedQueryAttention : nn.Module<Tensor, Tensor>
{
    /// <summary>Layers: queries dIn to dOut, keys and values dIn to groups · dHead, the last dOut to dOut.</summary>
    public readonly Linear W_query;
    public readonly Linear W_key;
    public readonly Linear W_value;
    public readonly Linear out_proj;

    /// <summary>Draws the layers in the order query, key, value, output projection.</summary>
    /// <param name="numHeads">Heads of queries.</param>
    /// <param name="numGroups">Heads of keys and values.</param>
    /// <exception cref="ArgumentException">A size is below 1, dOut is not divisible by numHeads, or numHeads not by
    /// numGroups.</exception>
    public GroupedQueryAttention(long dIn, long dOut, int numHeads, int numGroups)
        : base(nameof(GroupedQueryAttention))
    {
        Guard.Positive(nameof(GroupedQueryAttention),
            ("d_in", dIn), ("d_out", dOut), ("num_heads", numHeads), ("num_groups", numGroups));
        if (dOut % numHeads != 0 || numHeads % numGroups != 0)
            throw new ArgumentException($"{nameof(GroupedQueryAttention)}: d_out = {dOut}, num_heads = {numHeads} and " +
                $"num_groups = {numGroups}, but d_out must be divisible by num_heads, and num_heads by num_groups: " +
                "each head gets the same share of d_out, each group the same number of heads.");
        (NumHeads, NumGroups) = (numHeads, numGroups);
        W_query = nn.Linear(dIn, dOut, hasBias: false);
        W_key = nn.Linear(dIn, dOut / numHeads * numGroups, hasBias: false);
        W_value = nn.Linear(dIn, dOut / numHeads * numGroups, hasBias: false);
        out_proj = nn.Linear(dOut, dOut);
        RegisterComponents();
    }

    /// <summary>Heads of queries.</summary>
    public int NumHeads { get; }

    /// <summary>Heads of keys and values.</summary>
    public int NumGroups { get; }

    /// <param name="x">(b, T, dIn)</param>
    /// <returns>Context vectors, (b, T, dOut)</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public override Tensor forward(Tensor x)
    {
        Guard.Batch(nameof(GroupedQueryAttention), x, W_query.weight, W_query.in_features);
        return Attend(x, Split(W_key.forward(x)), Split(W_value.forward(x)));
    }

    /// <summary>The newest tokens alone, with a cache of groups instead of heads.</summary>
    /// <param name="x">(b, n, dIn)</param>
    /// <returns>(b, n, dOut), the last n rows of what <see cref="forward"/> gives for all tokens</returns>
    /// <exception cref="ArgumentException">As for <see cref="forward"/>, or the cache is full or was made for other
    /// sizes.</exception>
    public Tensor Next(Tensor x, KeyValueCache cache)
    {
        Guard.Batch(nameof(GroupedQueryAttention), x, W_query.weight, W_query.in_features);
        var (keys, values) = cache.Append(Split(W_key.forward(x)), Split(W_value.forward(x)));
        return Attend(x, keys, values);
    }

    Tensor Split(Tensor x) => MultiHeadAttention.SplitHeads(x, NumGroups);          // -> (b, groups, n, dHead)

    // The heads of a group meet the same keys, so they stand one below the other, as more rows of one product.
    Tensor Attend(Tensor x, Tensor keys, Tensor values)                             // keys, values (b, groups, T, dHead)
    {
        var (b, n, T, dHead) = (x.shape[0], x.shape[1], keys.shape[2], keys.shape[3]);
        var perGroup = NumHeads / NumGroups;
        var queries = MultiHeadAttention.SplitHeads(W_query.forward(x), NumHeads)   // (b, heads, n, dHead)
            .reshape(b, NumGroups, perGroup * n, dHead);                            // (b, groups, perGroup n, dHead)
        var scores = matmul(queries, keys.transpose(-2, -1))                        // (b, groups, perGroup n, T)
            .view(b, NumGroups, perGroup, n, T)
            .masked_fill(CausalMask.OfLast(n, T), float.NegativeInfinity);          // the mask (n, T) fits each head
        var weights = ScaledDotProduct.Weights(scores, dHead).view(b, NumGroups, perGroup * n, T);
        var context = matmul(weights, values).view(b, NumHeads, n, dHead);          // (b, heads, n, dHead)
        return out_proj.forward(MultiHeadAttention.JoinHeads(context));             // (b, n, dOut)
    }
}
