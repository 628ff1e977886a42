Checks.Add(() => new("(T)",
    (Tensor inputs, Tensor query) => einsum("td,d->t", inputs, query),
    [SimpleAttention.Question(1, 2, 1), SimpleAttention.Question(2, 4, 3), SimpleAttention.Question(3, 3, 5)],
    [
        (Mistakes.LoopOneShort, (Tensor inputs, Tensor query) =>
            cat([matmul(inputs[..^1], query), zeros(1)])),
        (Mistakes.LoopOneLate, (Tensor inputs, Tensor query) =>
            cat([zeros(1), matmul(inputs[1..], query)])),
        (Mistakes.LoopOneTooFar, (Tensor inputs, Tensor query) => inputs[inputs.shape[0]]),
        (Mistakes.EachWithItself, (Tensor inputs, Tensor query) => (inputs * inputs).sum(1)),
        (Mistakes.NotAddedUp, (Tensor inputs, Tensor query) => inputs * query),
        (Mistakes.SumOverWrongDim, (Tensor inputs, Tensor query) => (inputs * query).sum(dim: 0)),
        (Mistakes.AlreadyNormalised, (Tensor inputs, Tensor query) => softmax(matmul(inputs, query), dim: 0)),
    ])
{
    Symptoms = [Symptom.LoopOneShort],
});
