Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias) =>
            nn.functional.linear(nn.functional.gelu(nn.functional.linear(x, up, upBias)), down, downBias),
        [Asked(1, 2, 2, 3), Asked(2, 4, 3, 12)],
        [
            (Mistakes.NoBend, (Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias) =>
                nn.functional.linear(nn.functional.linear(x, up, upBias), down, downBias)),
            (Mistakes.GeluAtTheEnd, (Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias) =>
                nn.functional.gelu(nn.functional.linear(nn.functional.linear(x, up, upBias), down, downBias))),
            (Mistakes.BiasesOfLayersForgotten, (Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias) =>
                matmul(nn.functional.gelu(matmul(x, up.T)), down.T)),
        ]);

    static Question Asked(int seed, long T, long d, long hidden) => new(Inputs.Normal(seed, T, d),
        Inputs.Normal(seed + 10, hidden, d), Inputs.Normal(seed + 20, hidden),
        Inputs.Normal(seed + 30, d, hidden), Inputs.Normal(seed + 40, d));
});
