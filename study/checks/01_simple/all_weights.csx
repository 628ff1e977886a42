// Scores of any kind, not those of words with themselves: on a symmetric matrix, forgetting keepdim gives the same
// result as taking the wrong dimension.
Checks.Add(() => new("(T, T)",
    (Tensor scores) => softmax(scores, dim: -1),
    [new(Inputs.Normal(1, 2, 2)), new(Inputs.Normal(2, 3, 3)), new(Inputs.Normal(3, 5, 5))],
    [
        (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(scores, dim: 0)),
        (Mistakes.SumsWithoutKeepdim, (Tensor scores) => scores.exp() / scores.exp().sum(-1)),
        (Mistakes.SoftmaxOverAll, (Tensor scores) => SimpleAttention.Shares(scores.exp())),
        (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum(-1, keepdim: true)),
        (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
        (Mistakes.ExpTooLate, (Tensor scores) => (scores / scores.sum(-1, keepdim: true)).exp()),
        (Mistakes.ExpOfTheSum, (Tensor scores) => scores.exp() / scores.sum(-1, keepdim: true).exp()),
    ])
{
    Forbidden = ["softmax", "Softmax", "log_softmax"],
});
