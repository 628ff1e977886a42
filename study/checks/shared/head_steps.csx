/// <summary>The steps of multi-head attention, right and in the usual wrong ways.</summary>
public static class HeadSteps
{
    /// <summary>(b, T, d_out) to (b, heads, T, d_head).</summary>
    public static Tensor Split(Tensor x, long heads) => Cut(x, heads).transpose(1, 2);

    /// <summary>A view where a transpose is needed: the numbers of a head come from several tokens.</summary>
    public static Tensor SplitByView(Tensor x, long heads) => x.view(x.shape[0], heads, x.shape[1], -1);

    /// <summary>Neighbouring numbers go to different heads.</summary>
    public static Tensor SplitInterleaved(Tensor x, long heads) => CutAcross(x, heads).permute(0, 3, 1, 2);

    /// <summary>Each token cut into its heads, <c>(b, T, heads, d_head)</c>.</summary>
    public static Tensor Cut(Tensor x, long heads) => x.view(x.shape[0], x.shape[1], heads, -1);

    /// <summary>Each token cut the wrong way round, <c>(b, T, d_head, heads)</c>.</summary>
    public static Tensor CutAcross(Tensor x, long heads) => x.view(x.shape[0], x.shape[1], -1, heads);

    /// <summary>(b, heads, T, d_head) to (b, T, d_out).</summary>
    public static Tensor Join(Tensor x) => cat(x.chunk(x.shape[1], 1), -1).squeeze(1);

    /// <summary>A view without the transpose before it.</summary>
    public static Tensor JoinByView(Tensor x) => x.reshape(x.shape[0], x.shape[2], -1);

    /// <summary>A view of numbers that are not in order, which throws.</summary>
    public static Tensor JoinWithoutCopy(Tensor x) => x.transpose(1, 2).view(x.shape[0], x.shape[2], -1);

    /// <summary>Numbers of different heads become neighbours.</summary>
    public static Tensor JoinInterleaved(Tensor x) => x.permute(0, 2, 3, 1).flatten(2);

    /// <summary>The output projection of joined heads.</summary>
    public static Tensor Project(Tensor joined, Tensor weight, Tensor bias) => matmul(joined, weight.T) + bias;

    /// <summary>Causal attention of all heads. A step that is not named is done right.</summary>
    /// <param name="queries">(b, T, d_out), like keys and values</param>
    /// <param name="scale">What divides the scores; the root of d_head if null.</param>
    /// <returns>What <paramref name="join"/> returns.</returns>
    public static Tensor Attend(
        Tensor queries, Tensor keys, Tensor values, long heads,
        Func<Tensor, long, Tensor> split = null, Func<Tensor, Tensor> weigh = null,
        Func<Tensor, Tensor> join = null, double? scale = null)
    {
        (split, weigh, join) = (split ?? Split, weigh ?? Masks.CausalWeights, join ?? Join);
        var scores = matmul(split(queries, heads), split(keys, heads).mT);          // (b, heads, T, T)
        var weights = weigh(scores / (scale ?? Math.Sqrt(queries.shape[^1] / heads)));
        return join(matmul(weights, split(values, heads)));
    }

    /// <summary>The same without a dimension for heads: each head for itself, one after the other.</summary>
    public static Tensor AttendHeadByHead(Tensor queries, Tensor keys, Tensor values, long heads)
    {
        var outputs = new List<Tensor>();
        for (var h = 0; h < heads; h++)
        {
            var (q, k, v) = (queries.chunk(heads, -1)[h], keys.chunk(heads, -1)[h], values.chunk(heads, -1)[h]);
            var weights = Masks.CausalWeights(AttentionScores.Scaled(q, k));        // (b, T, T)
            outputs.Add(matmul(weights, v));                                        // (b, T, d_head)
        }
        return cat(outputs.ToArray(), -1);
    }
}
