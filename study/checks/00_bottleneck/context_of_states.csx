Checks.Add(() =>
{
    return new("(b, d)",
        (Tensor weights, Tensor states) => einsum("bt,btd->bd", weights, states),
        [Averaging(1, 1, 2, 3), Averaging(2, 2, 3, 4), Averaging(3, 4, 5, 2)],
        [
            (Mistakes.PlainMean, (Tensor weights, Tensor states) => states.mean([1])),
            (Mistakes.AveragedTwice, (Tensor weights, Tensor states) => Weighted(weights, states).mean([1])),
            (Mistakes.SumOverWrongDim, (Tensor weights, Tensor states) => Weighted(weights, states).sum(2)),
            (Mistakes.SumOverBatch, (Tensor weights, Tensor states) => Weighted(weights, states).sum(dim: 0)),
            (Mistakes.WeightsLackDimension, (Tensor weights, Tensor states) => weights * states),
            (Mistakes.NotAddedUp, (Tensor weights, Tensor states) => Weighted(weights, states)),
            (Mistakes.LeftoverDimension, (Tensor weights, Tensor states) =>
                Weighted(weights, states).sum(1, keepdim: true)),
            (Mistakes.LoopOneShort, (Tensor weights, Tensor states) =>
                Weighted(weights, states)[.., ..^1].sum(1)),
        ]);

    static Question Averaging(int seed, long b, long T, long d) => new(
        softmax(Inputs.Normal(seed, b, T), dim: 1), Inputs.Normal(seed + 10, b, T, d));

    static Tensor Weighted(Tensor weights, Tensor states) => weights.unsqueeze(2) * states;
});
