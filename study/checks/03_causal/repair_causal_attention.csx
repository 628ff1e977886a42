Checks.Add(() => new("(b, T, d_v)",
    (Tensor queries, Tensor keys, Tensor values) =>
        matmul(Masks.CausalWeights(AttentionScores.Scaled(queries, keys)), values),
    [
        new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 1, 2, 3), Inputs.Normal(3, 1, 2, 4)),
        new(Inputs.Normal(4, 2, 5, 3), Inputs.Normal(5, 2, 5, 3), Inputs.Normal(6, 2, 5, 4)),
    ],
    [
        (Mistakes.NotScaled, (Tensor queries, Tensor keys, Tensor values) =>
            matmul(Masks.CausalWeights(AttentionScores.Plain(queries, keys)), values)),
        .. Masks.WrongWeights.Select(wrong => (wrong.Mistake, (Delegate)((Tensor queries, Tensor keys, Tensor values) =>
            matmul(wrong.Weights(AttentionScores.Scaled(queries, keys)), values)))),
    ])
{
    StarterMistake = Mistakes.NothingMasked,
});
