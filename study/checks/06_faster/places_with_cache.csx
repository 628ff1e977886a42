Checks.Add(() =>
{
    return new("(n, d)",
        (Tensor words, Tensor table, int cached) => words + table.narrow(0, cached, words.shape[0]),
        [Asked(1, n: 1, d: 2, context: 6, cached: 3), Asked(2, n: 3, d: 4, context: 9, cached: 5)],
        [
            (Mistakes.PlaceStale, From(_ => 0)),
            (Mistakes.PlaceOneEarly, From(cached => cached - 1)),
            (Mistakes.PlaceOneLate, From(cached => cached + 1)),
            (Mistakes.OnePlaceForAll, (Tensor words, Tensor table, int cached) => words + table[cached]),
            (Mistakes.PlacesAlone, (Tensor words, Tensor table, int cached) =>
                table.narrow(0, cached, words.shape[0]).clone()),
        ])
    {
        Symptoms =
        [
            Symptom.OfFunction(Mistakes.OnePlaceForAll, (Tensor words, Tensor table, int cached) => words + table[0]),
        ],
    };

    static Func<Tensor, Tensor, int, Tensor> From(Func<int, long> first) =>
        (words, table, cached) => words + table.narrow(0, first(cached), words.shape[0]);

    static Question Asked(int seed, long n, long d, long context, long cached) =>
        new(Inputs.Normal(seed, n, d), Inputs.Normal(seed + 10, context, d), Inputs.Whole(cached));
});
