// The first question has as many tokens as numbers in a vector, so that a matrix that is not transposed fits.
Checks.Add(() => new("(b, T, V)",
    (Tensor x, Tensor embeddings) => matmul(x, embeddings.T),
    [
        new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 3, 3)),
        new(Inputs.Normal(3, 2, 4, 3), Inputs.Normal(4, 7, 3)),
    ],
    [
        (Mistakes.WeightTransposed, (Tensor x, Tensor embeddings) => matmul(x, embeddings)),
        (Mistakes.ChancesInsteadOfLogits, (Tensor x, Tensor embeddings) => matmul(x, embeddings.T).softmax(-1)),
    ]));
