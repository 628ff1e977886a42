Checks.Add(() =>
{
    return new("(heads, T, T)",
        (Tensor queries, Tensor keys) => Scores(queries, keys, (head, perGroup) => head / perGroup),
        [
            new(Inputs.Normal(1, 4, 2, 3), Inputs.Normal(11, 2, 2, 3)),
            new(Inputs.Normal(2, 6, 5, 4), Inputs.Normal(12, 3, 5, 4)),
        ],
        [
            (Mistakes.GroupsAlternate, (Tensor queries, Tensor keys) =>
                Scores(queries, keys, (head, _) => head % (int)keys.shape[0])),
            (Mistakes.FirstGroupOnly, (Tensor queries, Tensor keys) => Scores(queries, keys, (_, _) => 0)),
            (Mistakes.NotScaled, (Tensor queries, Tensor keys) =>
                Scores(queries, keys, (head, perGroup) => head / perGroup) * Math.Sqrt(keys.shape[2])),
            (Mistakes.ScaledByWidth, (Tensor queries, Tensor keys) =>
                Scores(queries, keys, (head, perGroup) => head / perGroup) / Math.Sqrt(keys.shape[2])),
            (Mistakes.QueriesAndKeysSwapped, (Tensor queries, Tensor keys) =>
                Scores(queries, keys, (head, perGroup) => head / perGroup).mT),
        ]);

    static Tensor Scores(Tensor queries, Tensor keys, Func<int, int, int> groupOf)
    {
        var perGroup = (int)(queries.shape[0] / keys.shape[0]);
        return stack(Enumerable.Range(0, (int)queries.shape[0])
            .Select(head => AttentionScores.Scaled(queries[head], keys[groupOf(head, perGroup)])).ToArray());
    }
});
