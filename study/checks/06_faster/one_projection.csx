Checks.Add(() =>
{
    return new("(3, T, d_out)",
        (Tensor x, Tensor q, Tensor k, Tensor v) => Stacked(x, q, k, v),
        [Asked(1, T: 2, dIn: 3, dOut: 2), Asked(2, T: 5, dIn: 4, dOut: 6)],
        [
            (Mistakes.PartsInWrongOrder, (Tensor x, Tensor q, Tensor k, Tensor v) => Stacked(x, q, v, k)),
            (Mistakes.CutAcrossRows, (Tensor x, Tensor q, Tensor k, Tensor v) =>
                matmul(x, cat([q, k, v]).T).view(3, x.shape[0], -1)),
            (Mistakes.PartsInterleaved, (Tensor x, Tensor q, Tensor k, Tensor v) =>
                matmul(x, cat([q, k, v]).T).view(x.shape[0], -1, 3).permute(2, 0, 1)),
            (Mistakes.WeightTransposed, (Tensor x, Tensor q, Tensor k, Tensor v) => matmul(x, cat([q, k, v]))),
            (Mistakes.PartsNotCut, (Tensor x, Tensor q, Tensor k, Tensor v) => matmul(x, cat([q, k, v]).T)),
        ])
    {
        Symptoms =
        [
            Symptom.OfFunction(Mistakes.PartsInWrongOrder,
                (Tensor x, Tensor q, Tensor k, Tensor v) => Stacked(x, k, q, v)),
            Symptom.OfFunction(Mistakes.PartsInWrongOrder,
                (Tensor x, Tensor q, Tensor k, Tensor v) => Stacked(x, v, k, q)),
        ],
    };

    static Tensor Stacked(Tensor x, Tensor q, Tensor k, Tensor v) =>
        stack([matmul(x, q.T), matmul(x, k.T), matmul(x, v.T)]);

    static Question Asked(int seed, long T, long dIn, long dOut) => new(Inputs.Normal(seed, T, dIn),
        Inputs.Normal(seed + 10, dOut, dIn), Inputs.Normal(seed + 20, dOut, dIn), Inputs.Normal(seed + 30, dOut, dIn));
});
