Checks.Add(() =>
{
    return new("(2)",
        (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: Math.Sqrt(keys.shape[1])),
        [
            new(Inputs.Normal(1, 2, 4), Inputs.Normal(2, 3, 4)),
            new(Inputs.Normal(3, 12, 64), Inputs.Normal(4, 15, 64)),
            new(Inputs.Normal(5, 12, 1024), Inputs.Normal(6, 15, 1024)),
        ],
        [
            (Mistakes.NotScaled, (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: 1)),
            (Mistakes.ScaledByWidth, (Tensor queries, Tensor keys) => Spreads(queries, keys, scale: keys.shape[1])),
            (Mistakes.ScaledByTokens, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: Math.Sqrt(keys.shape[0]))),
            (Mistakes.ScaledUp, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: 1 / Math.Sqrt(keys.shape[1]))),
            (Mistakes.SpreadSquared, (Tensor queries, Tensor keys) =>
                Spreads(queries, keys, scale: Math.Sqrt(keys.shape[1])).square()),
            (Mistakes.SpreadOfWeights, (Tensor queries, Tensor keys) =>
            {
                var scores = matmul(queries, keys.T);
                return stack([softmax(scores, dim: -1).std(),
                    softmax(scores / Math.Sqrt(keys.shape[1]), dim: -1).std()]);
            }),
        ]);

    static Tensor Spreads(Tensor queries, Tensor keys, double scale)
    {
        var scores = matmul(queries, keys.T);
        return stack([scores.std(), (scores / scale).std()]);
    }
});
