Checks.Add(() =>
{
    return new("(T, d)",
        Placed((words, places) => words + places.narrow(0, 0, words.shape[0])),
        [Asked(1, T: 3, d: 2, context: 5), Asked(2, T: 5, d: 4, context: 9)],
        [
            (Mistakes.PlaceStale, Placed((words, places) => words + places[0])),
            (Mistakes.PlaceOneLate, Placed((words, places) => words + places.narrow(0, 1, words.shape[0]))),
            (Mistakes.PlaceOneEarly, Placed((words, places) =>
                words + cat([places[..1], places.narrow(0, 0, words.shape[0] - 1)]))),
            (Mistakes.PlacesLeftOut, Placed((words, places) => words)),
        ])
    {
        StarterMistake = Mistakes.PlaceStale,
    };

    // All words at once, under the causal mask.
    static Func<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> Placed(Func<Tensor, Tensor, Tensor> place) =>
        (words, places, q, k, v) =>
        {
            var x = place(words, places);
            var scores = AttentionScores.Scaled(matmul(x, q), matmul(x, k));
            return matmul(Masks.CausalWeights(scores), matmul(x, v));
        };

    static Question Asked(int seed, long T, long d, long context) => new(
        Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, context, d),
        Inputs.Normal(seed + 20, d, d), Inputs.Normal(seed + 30, d, d), Inputs.Normal(seed + 40, d, d));
});
