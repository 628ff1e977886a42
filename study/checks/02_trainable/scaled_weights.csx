Checks.Add(() => new("(T, T)",
    (Tensor scores, Tensor keys) => softmax(scores / Math.Sqrt(keys.shape[1]), dim: 1),
    [
        new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 3)),
        new(Inputs.Normal(3, 4, 4), Inputs.Normal(4, 4, 9)),
    ],
    [
        (Mistakes.NotScaled, (Tensor scores, Tensor keys) => softmax(scores, dim: -1)),
        (Mistakes.ScaledByWidth, (Tensor scores, Tensor keys) => softmax(scores / keys.shape[1], dim: -1)),
        (Mistakes.ScaledByTokens, (Tensor scores, Tensor keys) =>
            softmax(scores / Math.Sqrt(keys.shape[0]), dim: -1)),
        (Mistakes.ScaledUp, (Tensor scores, Tensor keys) => softmax(scores * Math.Sqrt(keys.shape[1]), dim: -1)),
        (Mistakes.ScaledAfterSoftmax, (Tensor scores, Tensor keys) =>
            softmax(scores, dim: -1) / Math.Sqrt(keys.shape[1])),
        (Mistakes.SoftmaxOverWrongDim, (Tensor scores, Tensor keys) =>
            softmax(scores / Math.Sqrt(keys.shape[1]), dim: 0)),
        (Mistakes.NotNormalised, (Tensor scores, Tensor keys) => scores / Math.Sqrt(keys.shape[1])),
    ]));
