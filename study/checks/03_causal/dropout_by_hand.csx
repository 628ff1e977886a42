Checks.Add(() =>
{
    return new("(T, T)",
        (Tensor weights, Tensor kept, double p) => weights * kept / (1 - p),
        [
            new(softmax(Inputs.Normal(1, 2, 2), dim: -1), tensor(new[] { 1f, 0f, 1f, 1f }, 2, 2), tensor(0.25)),
            new(softmax(Inputs.Normal(2, 4, 4), dim: -1), Kept(3, 0.4, 4), tensor(0.4)),
        ],
        [
            (Mistakes.DropoutNotScaled, (Tensor weights, Tensor kept, double p) => weights * kept),
            (Mistakes.DropoutScaledByP, (Tensor weights, Tensor kept, double p) => weights * kept / p),
            (Mistakes.DropoutShrinks, (Tensor weights, Tensor kept, double p) => weights * kept * (1 - p)),
            (Mistakes.DropoutInverted, (Tensor weights, Tensor kept, double p) => weights * (1 - kept) / (1 - p)),
            (Mistakes.DropoutRenormalised, (Tensor weights, Tensor kept, double p) =>
                weights * kept / (weights * kept).sum(-1, keepdim: true)),
        ]);

    // A draw: 1 where a weight stays.
    static Tensor Kept(int seed, double p, long T)
    {
        manual_seed(seed);
        return (rand(T, T) >= p).to_type(ScalarType.Float32);
    }
});
