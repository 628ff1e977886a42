Checks.Add(() => new("(T)",
    (Tensor scores) => softmax(scores, dim: 0),
    [new(tensor(new[] { 0f, 1f })), new(Inputs.Normal(1, 3)), new(Inputs.Normal(2, 5))],
    [
        (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum()),
        (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
        (Mistakes.ExpTooLate, (Tensor scores) => (scores / scores.sum()).exp()),
        (Mistakes.ExpOfTheSum, (Tensor scores) => scores.exp() / scores.sum().exp()),
        (Mistakes.ExpOnOneSide, (Tensor scores) => scores.exp() / scores.sum()),
        (Mistakes.LoopOneShort, (Tensor scores) => scores.exp() / scores[..^1].exp().sum()),
    ])
{
    Forbidden = ["softmax", "Softmax", "log_softmax"],
});
