Checks.Add(() => new("(T, T)",
    (Tensor scores) => 0.9 * softmax(scores, dim: -1) + 0.1 / scores.shape[1],
    [new(Inputs.Normal(1, 2, 2)) { Gradients = true }, new(Inputs.Normal(2, 5, 5)) { Gradients = true }],
    [
        (Mistakes.EvenShareNotSplit, (Tensor scores) => 0.9 * softmax(scores, dim: -1) + 0.1),
        (Mistakes.RestNotShrunk, (Tensor scores) => softmax(scores, dim: -1) + 0.1 / scores.shape[1]),
        (Mistakes.EvenShareMissing, (Tensor scores) => softmax(scores, dim: -1)),
    ])
{
    StarterMistake = Mistakes.GradientBroken,
    Symptoms = [new(Mistakes.GradientBroken, (_, got, right) => Comparison.Same(got.Result, right.Result))],
});
