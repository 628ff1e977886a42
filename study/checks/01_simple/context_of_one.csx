Checks.Add(() => new("(d)",
    (Tensor inputs, Tensor query) => einsum("t,td->d", softmax(matmul(inputs, query), dim: 0), inputs),
    [SimpleAttention.Question(1, 2, 1), SimpleAttention.Question(2, 4, 3), SimpleAttention.Question(3, 3, 5)],
    [
        (Mistakes.NotNormalised, (Tensor inputs, Tensor query) => matmul(matmul(inputs, query), inputs)),
        (Mistakes.DividedByTheSum, (Tensor inputs, Tensor query) =>
            matmul(SimpleAttention.Shares(matmul(inputs, query)), inputs)),
        (Mistakes.ExpNotDivided, (Tensor inputs, Tensor query) => matmul(matmul(inputs, query).exp(), inputs)),
        (Mistakes.PlainMean, (Tensor inputs, Tensor query) => inputs.mean([0])),
        (Mistakes.AveragedTwice, (Tensor inputs, Tensor query) => SimpleAttention.Weighted(inputs, query).mean([0])),
        (Mistakes.NotAddedUp, SimpleAttention.Weighted),
        (Mistakes.SumOverWrongDim, (Tensor inputs, Tensor query) => SimpleAttention.Weighted(inputs, query).sum(1)),
        (Mistakes.ZeroTakenForType, (Tensor inputs, Tensor query) => SimpleAttention.Weighted(inputs, query).sum(0)),
        (Mistakes.LoopOneShort, (Tensor inputs, Tensor query) =>
            SimpleAttention.Weighted(inputs, query)[..^1].sum(dim: 0)),
        (Mistakes.LoopOneTooFar, (Tensor inputs, Tensor query) => ones(inputs.shape[0])[inputs.shape[0]]),
        (Mistakes.LastRoundOnly, (Tensor inputs, Tensor query) => SimpleAttention.Weighted(inputs, query)[^1]),
    ]));
