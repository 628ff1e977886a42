// In the fourth question, exp can take the scores as they are, but not their distance from the smallest; in the last,
// not their distance from the mean.
Checks.Add(() => new("(T)",
    (Tensor scores) => softmax(scores, dim: 0),
    [
        new(Inputs.Normal(1, 2)), new(tensor(new[] { 1000f, 1001f, 1002f })),
        new(tensor(new[] { -1000f, -1001f, -1002f })), new(tensor(new[] { -40f, -41f, 60f, -42f, 59f })),
        new(tensor(new[] { 0f, 1000f })),
    ],
    [
        (Mistakes.SoftmaxWithoutMaximum, (Tensor scores) => SimpleAttention.Shares(scores.exp())),
        (Mistakes.MaximumOnOneSide, (Tensor scores) => (scores - scores.max()).exp() / scores.exp().sum()),
        (Mistakes.MaximumAfterExp, (Tensor scores) => SimpleAttention.Shares(scores.exp() - scores.max())),
        (Mistakes.DividedByMaximum, (Tensor scores) => SimpleAttention.Shares((scores / scores.max()).exp())),
        (Mistakes.MinimumSubtracted, (Tensor scores) => SimpleAttention.Shares((scores - scores.min()).exp())),
        (Mistakes.MeanSubtracted, (Tensor scores) => SimpleAttention.Shares((scores - scores.mean()).exp())),
        (Mistakes.CutOff, (Tensor scores) => SimpleAttention.Shares(scores.clamp(-80, 80).exp())),
        (Mistakes.ExpNotDivided, (Tensor scores) => (scores - scores.max()).exp()),
    ])
{
    StarterMistake = Mistakes.SoftmaxWithoutMaximum,
    Forbidden = ["softmax", "Softmax", "log_softmax"],
});
