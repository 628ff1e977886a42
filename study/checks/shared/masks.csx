/// <summary>Masks, entry by entry, and scores under them.</summary>
public static class Masks
{
    /// <summary>1 where the rule holds for row i and column j, else 0.</summary>
    /// <returns>(T, T)</returns>
    public static Tensor Where(long T, Func<long, long, bool> rule)
    {
        var mask = zeros(T, T);
        for (var i = 0L; i < T; i++)
            for (var j = 0L; j < T; j++)
                mask[i, j] = rule(i, j) ? 1f : 0f;
        return mask;
    }

    /// <summary>Whether word j comes after word i.</summary>
    public static bool IsAhead(long i, long j) => j > i;

    /// <summary>Scores (…, T, T) with another number where the rule holds.</summary>
    public static Tensor Hide(Tensor scores, Func<long, long, bool> hidden, float number = float.NegativeInfinity) =>
        scores.masked_fill(Where(scores.shape[^1], hidden).@bool(), number);

    /// <summary>Scores with the future hidden by a mask (size, size): if that is not their size, it fails as it does
    /// in an exercise.</summary>
    public static Tensor HideByMaskOf(long size, Tensor scores) =>
        scores.masked_fill(Where(size, IsAhead).@bool(), float.NegativeInfinity);

    /// <summary>Weights of scores whose future is hidden.</summary>
    public static Tensor CausalWeights(Tensor scores) => Weights(scores, IsAhead);

    /// <summary>Weights of scores that are hidden where the rule holds.</summary>
    public static Tensor Weights(Tensor scores, Func<long, long, bool> hidden) =>
        softmax(Hide(scores, hidden), dim: -1);

    /// <summary>Wrong ways from scores to causal weights.</summary>
    public static (Mistake Mistake, Func<Tensor, Tensor> Weights)[] WrongWeights =>
    [
        (Mistakes.NothingMasked, scores => softmax(scores, dim: -1)),
        (Mistakes.MaskedWithZero, scores => softmax(Hide(scores, IsAhead, 0), dim: -1)),
        (Mistakes.InfinityPositive, scores => softmax(Hide(scores, IsAhead, float.PositiveInfinity), dim: -1)),
        (Mistakes.MaskedAfterSoftmax, scores => Hide(softmax(scores, dim: -1), IsAhead, 0)),
        (Mistakes.MaskInverted, scores => Weights(scores, (i, j) => j <= i)),
        (Mistakes.MaskOffByOne, scores => Weights(scores, (i, j) => j >= i)),
        (Mistakes.SoftmaxOverWrongDim, scores => softmax(Hide(scores, IsAhead), dim: -2)),
    ];
}
