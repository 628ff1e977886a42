Checks.Add(() =>
{
    return new("(b, T, d_out)",
        HeadSteps.AttendHeadByHead,
        [Asked(1, b: 1, T: 3, dOut: 4, heads: 2), Asked(2, b: 2, T: 5, dOut: 12, heads: 3)],
        [
            (Mistakes.ViewInsteadOfTranspose, Attended(HeadSteps.JoinByView)),
            (Mistakes.HeadsInterleaved, Attended(HeadSteps.JoinInterleaved)),
            (Mistakes.HeadsNotJoined, Attended(contexts => contexts.transpose(1, 2))),
            (Mistakes.ViewAfterTranspose, Attended(HeadSteps.JoinWithoutCopy)),
        ])
    {
        StarterMistake = Mistakes.ViewInsteadOfTranspose,
    };

    static Func<Tensor, Tensor, Tensor, long, Tensor> Attended(Func<Tensor, Tensor> join) =>
        (queries, keys, values, heads) => HeadSteps.Attend(queries, keys, values, heads, join: join);

    static Question Asked(int seed, long b, long T, long dOut, long heads) => new(
        Inputs.Normal(seed, b, T, dOut), Inputs.Normal(seed + 10, b, T, dOut), Inputs.Normal(seed + 20, b, T, dOut),
        Inputs.Whole(heads));
});
