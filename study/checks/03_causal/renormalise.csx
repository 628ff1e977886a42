Checks.Add(() =>
{
    return new("(T, T)",
        (Tensor weights) => Shares(weights, (i, j) => j <= i),
        [new(softmax(Inputs.Normal(1, 2, 2), dim: -1)), new(softmax(Inputs.Normal(2, 5, 5), dim: -1))],
        [
            (Mistakes.MaskedAfterSoftmax, Past),
            (Mistakes.SumsWithoutKeepdim, (Tensor weights) => Past(weights) / Past(weights).sum(-1)),
            (Mistakes.DividedByColumnSums, (Tensor weights) => Past(weights) / Past(weights).sum(0)),
            (Mistakes.SecondSoftmax, (Tensor weights) => softmax(Past(weights), dim: -1)),
            (Mistakes.MaskOffByOne, (Tensor weights) => Shares(weights, (i, j) => j < i)),
            (Mistakes.MaskOneTooFar, (Tensor weights) => Shares(weights, (i, j) => j <= i + 1)),
            (Mistakes.MaskInverted, (Tensor weights) => Shares(weights, Masks.IsAhead)),
            (Mistakes.MaskTransposed, (Tensor weights) => Shares(weights, (i, j) => j >= i)),
        ]);

    // The weights where the rule holds, each as its share of what is left of its row.
    static Tensor Shares(Tensor weights, Func<long, long, bool> rule)
    {
        var left = weights * Masks.Where(weights.shape[0], rule);
        return left / left.sum(-1, keepdim: true);
    }

    static Tensor Past(Tensor weights) => weights * Masks.Where(weights.shape[0], (i, j) => j <= i);
});
