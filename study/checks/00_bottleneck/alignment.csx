Checks.Add(() => new("(b, S, T)",
    (Tensor scores) => softmax(scores, dim: 2),
    [new(Inputs.Normal(1, 1, 2, 2)), new(Inputs.Normal(2, 2, 3, 4))],
    [
        (Mistakes.SoftmaxOverBatch, (Tensor scores) => softmax(scores, dim: 0)),
        (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(scores, dim: 1)),
        (Mistakes.SoftmaxOverAll, (Tensor scores) => scores.exp() / scores.exp().sum()),
        (Mistakes.NotNormalised, (Tensor scores) => scores),
        (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum(2, keepdim: true)),
        (Mistakes.ExpNotDivided, (Tensor scores) => scores.exp()),
    ]));
