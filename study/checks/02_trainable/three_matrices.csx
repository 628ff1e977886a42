Checks.Add(() =>
{
    return new("(3, d_in, d_out)",
        (long d_in, long d_out) => Drawn(123, d_in, d_out),
        [
            new(Inputs.Whole(2), Inputs.Whole(2)),
            new(Inputs.Whole(3), Inputs.Whole(2)),
            new(Inputs.Whole(4), Inputs.Whole(5)) { Seed = 17 },
        ],
        [
            (Mistakes.SeededBeforeEachDraw, (long d_in, long d_out) => Drawn(123, d_in, d_out)[0].expand(3, -1, -1)),
            (Mistakes.WeightTransposed, (long d_in, long d_out) => Drawn(123, d_out, d_in)),
            (Mistakes.DrawnFromNormal, (long d_in, long d_out) =>
            {
                manual_seed(123);
                return stack([randn(d_in, d_out), randn(d_in, d_out), randn(d_in, d_out)]);
            }),
        ])
    {
        Symptoms =
        [
            new(Mistakes.WrongSeed, (question, got, _) => IsDrawnFromAnotherSeed(question, got.Result)),
            new(Mistakes.MatricesChangedPlaces, (_, got, right) => IsReordered(got.Result, right.Result)),
            new(Mistakes.WrongSeed, (_, got, right) => IsSeededLate(got.Result, right.Result)),
        ],
    };

    // One of the seeds that learners try, or that the course uses.
    static bool IsDrawnFromAnotherSeed(Question question, Tensor got) =>
        Enumerable.Range(0, 301).Concat([789, 1234, 12345])
            .Any(seed => Comparison.Same(got, Drawn(seed, question.Whole(0), question.Whole(1))));

    static Tensor Drawn(int seed, long d_in, long d_out)
    {
        manual_seed(seed);
        return stack([rand(d_in, d_out), rand(d_in, d_out), rand(d_in, d_out)]);
    }

    static bool IsReordered(Tensor got, Tensor right)
    {
        long[][] orders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        return orders.Any(order => Comparison.Same(got, stack(order.Select(i => right[i]))));
    }

    // The first matrix was drawn before the seed was set.
    static bool IsSeededLate(Tensor got, Tensor right) =>
        got.shape.SequenceEqual(right.shape) && Comparison.Same(got[1..], right[..2]);
});
