Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor x, Tensor attention, Tensor feedForward) =>
        {
            var a = x + matmul(Norm(x), attention);
            return a + matmul(Norm(a), feedForward);
        },
        [Asked(1, 2, 3), Asked(2, 4, 5)],
        [
            (Mistakes.NormOnTheWay, (Tensor x, Tensor attention, Tensor feedForward) =>
            {
                x = Norm(x);
                x = Norm(x + matmul(x, attention));
                return x + matmul(x, feedForward);
            }),
            (Mistakes.NothingAdded, (Tensor x, Tensor attention, Tensor feedForward) =>
                matmul(Norm(matmul(Norm(x), attention)), feedForward)),
            (Mistakes.AddedToTheInputAgain, (Tensor x, Tensor attention, Tensor feedForward) =>
                x + matmul(Norm(x + matmul(Norm(x), attention)), feedForward)),
        ])
    {
        StarterMistake = Mistakes.NormOnTheWay,
        Symptoms =
        [
            // Repaired in one of its two places.
            Symptom.OfFunction(Mistakes.NormOnTheWay, (Tensor x, Tensor attention, Tensor feedForward) =>
            {
                var a = Norm(x + matmul(Norm(x), attention));
                return a + matmul(a, feedForward);
            }),
            Symptom.OfFunction(Mistakes.NormOnTheWay, (Tensor x, Tensor attention, Tensor feedForward) =>
            {
                var a = Norm(x) + matmul(Norm(x), attention);
                return a + matmul(Norm(a), feedForward);
            }),
        ],
    };

    static Tensor Norm(Tensor x) => nn.functional.layer_norm(x, [x.shape[^1]]);

    static Question Asked(int seed, long T, long d) =>
        new(3 * Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d, d), Inputs.Normal(seed + 20, d, d));
});
