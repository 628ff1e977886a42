Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor x, Tensor scale, Tensor shift) => nn.functional.layer_norm(x, [x.shape[1]], scale, shift),
        [Asked(1, 2, 3), Asked(2, 4, 5)],
        [
            (Mistakes.NormWithoutScale, (Tensor x, Tensor scale, Tensor shift) => Norm(x, [-1])),
            (Mistakes.NormOverTokens, (Tensor x, Tensor scale, Tensor shift) => Norm(x, [0]) * scale + shift),
            (Mistakes.NormOverAll, (Tensor x, Tensor scale, Tensor shift) => Norm(x, [0, 1]) * scale + shift),
            (Mistakes.UnbiasedVariance, (Tensor x, Tensor scale, Tensor shift) =>
                Norm(x, [-1], x.shape[1] / (x.shape[1] - 1.0)) * scale + shift),
            (Mistakes.NormWithoutRoot, (Tensor x, Tensor scale, Tensor shift) =>
            {
                var centred = x - x.mean([-1], keepdim: true);
                return centred / (centred.square().mean([-1], keepdim: true) + 1e-5) * scale + shift;
            }),
        ]);

    static Tensor Norm(Tensor x, long[] over, double variances = 1)
    {
        var centred = x - x.mean(over, keepdim: true);
        return centred / (variances * centred.square().mean(over, keepdim: true) + 1e-5).sqrt();
    }

    static Question Asked(int seed, long T, long d) =>
        new(3 * Inputs.Normal(seed, T, d) + 1, Inputs.Normal(seed + 10, d), Inputs.Normal(seed + 20, d));
});
