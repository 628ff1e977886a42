using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 3 that are about masks of one sentence.</summary>
public static class MaskChecks
{
    /// <summary>A mask, entry by entry: 1 where the rule holds for row i and column j, else 0.</summary>
    /// <returns>(T, T)</returns>
    public static Tensor Mask(long T, Func<long, long, bool> rule)
    {
        var mask = zeros(T, T);
        for (var i = 0L; i < T; i++)
            for (var j = 0L; j < T; j++)
                mask[i, j] = rule(i, j) ? 1f : 0f;
        return mask;
    }

    /// <summary>Whether word j comes after word i.</summary>
    public static bool IsAhead(long i, long j) => j > i;

    /// <summary>Weights of masked scores.</summary>
    /// <param name="scores">(…, T, T)</param>
    /// <param name="hidden">The rule that says which scores are hidden.</param>
    public static Tensor Weights(Tensor scores, Func<long, long, bool> hidden) =>
        softmax(Hide(scores, hidden), dim: -1);

    /// <summary>Scores with another number where the rule holds, minus infinity unless said otherwise.</summary>
    public static Tensor Hide(Tensor scores, Func<long, long, bool> hidden, float number = float.NegativeInfinity) =>
        scores.masked_fill(Mask(scores.shape[^1], hidden).@bool(), number);

    public static ExerciseCheck LowerTriangle() => new("(T, T)",
        (long T) => Mask(T, (i, j) => j <= i),
        [new(Inputs.Whole(2)), new(Inputs.Whole(4))],
        [
            (Mistakes.MaskOffByOne, (long T) => Mask(T, (i, j) => j < i)),
            (Mistakes.MaskOneTooFar, (long T) => Mask(T, (i, j) => j <= i + 1)),
            (Mistakes.MaskInverted, (long T) => Mask(T, IsAhead)),
            (Mistakes.MaskTransposed, (long T) => Mask(T, (i, j) => j >= i)),
        ]);

    public static ExerciseCheck ByPosition() => new("(T, T)",
        (long T) => Mask(T, IsAhead),
        [new(Inputs.Whole(2)), new(Inputs.Whole(4))],
        [
            (Mistakes.MaskOffByOne, (long T) => Mask(T, (i, j) => j >= i)),
            (Mistakes.MaskOneTooFar, (long T) => Mask(T, (i, j) => j > i + 1)),
            (Mistakes.MaskInverted, (long T) => Mask(T, (i, j) => j <= i)),
            (Mistakes.MaskTransposed, (long T) => Mask(T, (i, j) => j < i)),
            (Mistakes.PositionsNotPaired, (long T) => zeros(T)),
        ]);

    public static ExerciseCheck Renormalised() => new("(T, T)",
        (Tensor weights) => Shares(weights, (i, j) => j <= i),
        [new(softmax(Inputs.Normal(1, 2, 2), dim: -1)), new(softmax(Inputs.Normal(2, 5, 5), dim: -1))],
        [
            (Mistakes.MaskedAfterSoftmax, (Tensor weights) => weights * Mask(weights.shape[0], (i, j) => j <= i)),
            (Mistakes.SumsWithoutKeepdim, (Tensor weights) => Past(weights) / Past(weights).sum(-1)),
            (Mistakes.DividedByColumnSums, (Tensor weights) => Past(weights) / Past(weights).sum(0)),
            (Mistakes.SecondSoftmax, (Tensor weights) => softmax(Past(weights), dim: -1)),
            (Mistakes.MaskOffByOne, (Tensor weights) => Shares(weights, (i, j) => j < i)),
            (Mistakes.MaskOneTooFar, (Tensor weights) => Shares(weights, (i, j) => j <= i + 1)),
            (Mistakes.MaskInverted, (Tensor weights) => Shares(weights, IsAhead)),
            (Mistakes.MaskTransposed, (Tensor weights) => Shares(weights, (i, j) => j >= i)),
        ]);

    // The weights where the rule holds, each as its share of what is left of its row.
    static Tensor Shares(Tensor weights, Func<long, long, bool> rule)
    {
        var left = weights * Mask(weights.shape[0], rule);
        return left / left.sum(-1, keepdim: true);
    }

    static Tensor Past(Tensor weights) => weights * Mask(weights.shape[0], (i, j) => j <= i);

    public static ExerciseCheck MaskedScores() => new("(T, T)",
        (Tensor scores) => Weights(scores, IsAhead),
        [new(Inputs.Normal(3, 2, 2)), new(Inputs.Normal(4, 5, 5)), new(10 * Inputs.Normal(5, 3, 3))],
        [
            (Mistakes.NothingMasked, (Tensor scores) => softmax(scores, dim: -1)),
            (Mistakes.MaskedWithZero, (Tensor scores) => softmax(Hide(scores, IsAhead, 0), dim: -1)),
            (Mistakes.MaskedAfterSoftmax, (Tensor scores) => Hide(softmax(scores, dim: -1), IsAhead, 0)),
            (Mistakes.InfinityAfterSoftmax, (Tensor scores) => Hide(softmax(scores, dim: -1), IsAhead)),
            (Mistakes.MaskOfNumbers, (Tensor scores) =>
                scores.masked_fill(Mask(scores.shape[0], IsAhead), float.NegativeInfinity)),
            (Mistakes.InfinityTimesZero, (Tensor scores) => full_like(scores, double.NaN)),
            (Mistakes.MaskInverted, (Tensor scores) => Weights(scores, (i, j) => j <= i)),
            (Mistakes.MaskTransposed, (Tensor scores) => Weights(scores, (i, j) => j < i)),
            (Mistakes.MaskOffByOne, (Tensor scores) => Weights(scores, (i, j) => j >= i)),
            (Mistakes.MaskOneTooFar, (Tensor scores) => Weights(scores, (i, j) => j > i + 1)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(Hide(scores, IsAhead), dim: 0)),
            (Mistakes.NotNormalised, (Tensor scores) => Hide(scores, IsAhead)),
        ]);

    public static ExerciseCheck Window() => new("(T, T)",
        (long T, long w) => Mask(T, (i, j) => j <= i && i - j < w),
        [
            new(Inputs.Whole(2), Inputs.Whole(1)), new(Inputs.Whole(5), Inputs.Whole(2)),
            new(Inputs.Whole(6), Inputs.Whole(3)), new(Inputs.Whole(3), Inputs.Whole(4)),
        ],
        [
            (Mistakes.WindowTooWide, (long T, long w) => Mask(T, (i, j) => j <= i && i - j <= w)),
            (Mistakes.WindowTooNarrow, (long T, long w) => Mask(T, (i, j) => j <= i && i - j < w - 1)),
            (Mistakes.WindowWithoutEnd, (long T, long w) => Mask(T, (i, j) => j <= i)),
            (Mistakes.WindowOpenAhead, (long T, long w) => Mask(T, (i, j) => i - j < w)),
            (Mistakes.MaskInverted, (long T, long w) => Mask(T, (i, j) => j > i || i - j >= w)),
            (Mistakes.MaskTransposed, (long T, long w) => Mask(T, (i, j) => j >= i && j - i < w)),
            (Mistakes.MaskOffByOne, (long T, long w) => Mask(T, (i, j) => j < i && i - j < w)),
            (Mistakes.MaskOneTooFar, (long T, long w) => Mask(T, (i, j) => j <= i + 1 && i - j < w)),
        ]);
}
