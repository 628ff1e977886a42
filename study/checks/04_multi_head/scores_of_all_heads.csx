Checks.Add(() =>
{
    return new("(b, heads, T, T)",
        (Tensor queries, Tensor keys) => einsum("bhqd,bhkd->bhqk", queries, keys) / Math.Sqrt(keys.shape[^1]),
        [
            new(Inputs.Normal(1, 1, 2, 3, 4), Inputs.Normal(2, 1, 2, 3, 4)),
            new(Inputs.Normal(3, 2, 3, 4, 5), Inputs.Normal(4, 2, 3, 4, 5)),
        ],
        [
            (Mistakes.TransposedWrongDims, (Tensor queries, Tensor keys) => matmul(queries, keys.transpose(1, 2))),
            (Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => matmul(queries, keys)),
            (Mistakes.ScoresOfNumbers, Divided((q, k) => matmul(q.mT, k), k => Math.Sqrt(k.shape[^1]))),
            (Mistakes.NotScaled, Divided(AttentionScores.Plain, _ => 1)),
            (Mistakes.ScaledByWidth, Divided(AttentionScores.Plain, keys => keys.shape[^1])),
            (Mistakes.ScaledByAllHeads, Divided(AttentionScores.Plain,
                keys => Math.Sqrt(keys.shape[1] * keys.shape[^1]))),
            (Mistakes.ScaledByTokens, Divided(AttentionScores.Plain, keys => Math.Sqrt(keys.shape[2]))),
            (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) => AttentionScores.Scaled(keys, queries)),
        ]);

    static Func<Tensor, Tensor, Tensor> Divided(Func<Tensor, Tensor, Tensor> scores, Func<Tensor, double> divisor) =>
        (queries, keys) => scores(queries, keys) / divisor(keys);
});
