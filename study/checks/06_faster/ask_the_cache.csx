Checks.Add(() =>
{
    return new("(d)",
        (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
            Context(query, With(keys, key), With(values, value)),
        [Asked(1, T: 2, d: 2), Asked(2, T: 5, d: 4)],
        [
            (Mistakes.NewWordLeftOut, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                Context(query, keys, values)),
            (Mistakes.OldestForgotten, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                Context(query, With(keys, key)[1..], With(values, value)[1..])),
            (Mistakes.NotScaled, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                Context(query, With(keys, key), With(values, value), scale: 1)),
            (Mistakes.ScaledByWidth, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                Context(query, With(keys, key), With(values, value), scale: query.shape[0])),
            (Mistakes.ValuesNotCached, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                Context(query, With(keys, key), With(keys, key))),
            (Mistakes.NotNormalised, (Tensor query, Tensor key, Tensor value, Tensor keys, Tensor values) =>
                matmul(matmul(With(keys, key), query) / Math.Sqrt(query.shape[0]), With(values, value))),
        ]);

    static Tensor With(Tensor cached, Tensor newest) => cat([cached, newest.unsqueeze(0)]);

    static Tensor Context(Tensor query, Tensor keys, Tensor values, double? scale = null) =>
        matmul(softmax(matmul(keys, query) / (scale ?? Math.Sqrt(query.shape[0])), dim: 0), values);

    static Question Asked(int seed, long T, long d) => new(Inputs.Normal(seed, d), Inputs.Normal(seed + 10, d),
        Inputs.Normal(seed + 20, d), Inputs.Normal(seed + 30, T, d), Inputs.Normal(seed + 40, T, d));
});
