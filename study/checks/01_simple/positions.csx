Checks.Add(() =>
{
    return new("(b, T, d)",
        (Tensor words, Tensor places) => words + places.narrow(0, 0, words.shape[1]),
        [
            new(Inputs.Normal(1, 1, 2, 3), Inputs.Normal(2, 2, 3)), new(Inputs.Normal(3, 2, 2, 2), Inputs.Normal(4, 5, 2)),
            new(Inputs.Normal(5, 2, 3, 4), Inputs.Normal(6, 6, 4)),
        ],
        [
            (Mistakes.PlacesNotCut, (Tensor words, Tensor places) => words + places),
            (Mistakes.OnePlaceForAll, (Tensor words, Tensor places) => words + places[0]),
            (Mistakes.PlaceOfTheSentence, (Tensor words, Tensor places) =>
                words + places[..(int)words.shape[0]].unsqueeze(1)),
            (Mistakes.PlacesFromTheEnd, (Tensor words, Tensor places) =>
                words + places[(int)(places.shape[0] - words.shape[1])..]),
            (Mistakes.PlacesMultiplied, (Tensor words, Tensor places) => words * Cut(words, places)),
            (Mistakes.PlacesAlone, (Tensor words, Tensor places) => Cut(words, places).expand(words.shape)),
            (Mistakes.PlacesBeside, (Tensor words, Tensor places) =>
                cat([words, Cut(words, places).expand(words.shape)], dim: -1)),
        ]);

    static Tensor Cut(Tensor words, Tensor places) => places[..(int)words.shape[1]];
});
