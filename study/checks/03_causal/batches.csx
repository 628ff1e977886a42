Checks.Add(() => new("(b, T, T)",
    (Tensor queries, Tensor keys) => Masks.CausalWeights(AttentionScores.Scaled(queries, keys)),
    [
        new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 1, 2, 3)),
        new(Inputs.Normal(3, 2, 5, 3), Inputs.Normal(4, 2, 5, 3)),
        new(Inputs.Normal(5, 3, 4, 2), Inputs.Normal(6, 3, 4, 2)),
    ],
    [
        (Mistakes.TransposedWrongDims, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(0, 1))),
        (Mistakes.AllTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(0, 2))),
        (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
        (Mistakes.MaskOfBatchSize, (Tensor queries, Tensor keys) =>
            softmax(Masks.HideByMaskOf(queries.shape[0], AttentionScores.Scaled(queries, keys)), dim: -1)),
        (Mistakes.ShapesWithoutBatch, (Tensor queries, Tensor keys) => softmax(Masks.HideByMaskOf(
            queries.shape[0], AttentionScores.Plain(queries, keys) / Math.Sqrt(queries.shape[1])), dim: -1)),
        (Mistakes.NotScaled, (Tensor queries, Tensor keys) =>
            Masks.CausalWeights(AttentionScores.Plain(queries, keys))),
        (Mistakes.ScaledByWidth, (Tensor queries, Tensor keys) =>
            Masks.CausalWeights(AttentionScores.Plain(queries, keys) / keys.shape[2])),
        (Mistakes.ScaledByTokens, (Tensor queries, Tensor keys) =>
            Masks.CausalWeights(AttentionScores.Plain(queries, keys) / Math.Sqrt(keys.shape[1]))),
        (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) =>
            Masks.CausalWeights(AttentionScores.Scaled(keys, queries))),
        .. Masks.WrongWeights.Select(wrong => (wrong.Mistake, (Delegate)((Tensor queries, Tensor keys) =>
            wrong.Weights(AttentionScores.Scaled(queries, keys))))),
    ]));
