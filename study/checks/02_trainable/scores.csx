Checks.Add(() => new("(T, T)",
    (Tensor queries, Tensor keys) => matmul(queries, keys.T),
    [
        new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 2)),
        new(Inputs.Normal(3, 4, 3), Inputs.Normal(4, 4, 3)),
    ],
    [
        (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) => matmul(keys, queries.T)),
        (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
        (Mistakes.NumbersCompared, (Tensor queries, Tensor keys) => matmul(queries.T, keys)),
        (Mistakes.ScaledTooEarly, (Tensor queries, Tensor keys) =>
            matmul(queries, keys.T) / Math.Sqrt(keys.shape[1])),
        (Mistakes.MultipliedByElement, (Tensor queries, Tensor keys) => queries * keys),
        (Mistakes.OwnKeyOnly, (Tensor queries, Tensor keys) => (queries * keys).sum(-1)),
        (Mistakes.OneTokenOnly, (Tensor queries, Tensor keys) => matmul(queries[1], keys.T)),
    ]));
