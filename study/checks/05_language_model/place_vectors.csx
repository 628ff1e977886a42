Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor tokens, Tensor places, Tensor ids) => tokens[ids] + places[..(int)ids.shape[0]],
        [Asked(1, 5, 4, 2, 1, 3, 3), Asked(2, 7, 6, 4, 6, 0, 2, 2, 5)],
        [
            (Mistakes.PlacesForgotten, (Tensor tokens, Tensor places, Tensor ids) => tokens[ids]),
            (Mistakes.PlacesByToken, (Tensor tokens, Tensor places, Tensor ids) => tokens[ids] + places[ids % places.shape[0]]),
            (Mistakes.OnePlace, (Tensor tokens, Tensor places, Tensor ids) => tokens[ids] + places[0]),
        ]);

    static Question Asked(int seed, long vocabulary, long context, long d, params long[] ids) =>
        new(Inputs.Normal(seed, vocabulary, d), Inputs.Normal(seed + 10, context, d), tensor(ids));
});
