Checks.Add(() =>
{
    return new("(b, heads, T, T)",
        (Tensor queries, Tensor keys) => AttentionScores.Scaled(queries.transpose(1, 2), keys.transpose(1, 2)),
        [
            new(Inputs.Normal(1, 1, 2, 1, 3), Inputs.Normal(11, 1, 2, 1, 3)),
            new(Inputs.Normal(2, 2, 5, 3, 4), Inputs.Normal(12, 2, 5, 3, 4)),
        ],
        [
            (Mistakes.NotScaled, Scores("bqhd,bkhd->bhqk", scale: _ => 1)),
            (Mistakes.ScaledByWidth, Scores("bqhd,bkhd->bhqk", scale: keys => keys.shape[3])),
            (Mistakes.ScaledByAllHeads, Scores("bqhd,bkhd->bhqk", scale: keys => Math.Sqrt(keys.shape[2] * keys.shape[3]))),
            (Mistakes.LettersSwapped, Scores("bqhd,bkhd->bhkq")),
            (Mistakes.HeadsBehindTokens, Scores("bqhd,bkhd->bqkh")),
            (Mistakes.HeadsSummed, Scores("bqhd,bkhd->bqk")),
        ])
    {
        Forbidden = ["matmul", "transpose", "permute", "mT"],
    };

    static Func<Tensor, Tensor, Tensor> Scores(string letters, Func<Tensor, double> scale = null) =>
        (queries, keys) => einsum(letters, queries, keys) / (scale?.Invoke(keys) ?? Math.Sqrt(keys.shape[3]));
});
