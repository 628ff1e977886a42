// Words and states have the same width, so that no mistake hides behind shapes that do not fit.
Checks.Add(() =>
{
    return new("(d)",
        RecurrentStep.Next,
        [Step(1, 1), Step(2, 2), Step(3, 4)],
        [
            (Mistakes.StateForgotten, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(U, x).tanh()),
            (Mistakes.WordForgotten, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(W, h).tanh()),
            (Mistakes.MissingTanh, (Tensor h, Tensor x, Tensor W, Tensor U) => matmul(W, h) + matmul(U, x)),
            (Mistakes.TanhTooEarly, (Tensor h, Tensor x, Tensor W, Tensor U) =>
                matmul(W, h).tanh() + matmul(U, x).tanh()),
            (Mistakes.MatricesSwapped, (Tensor h, Tensor x, Tensor W, Tensor U) => RecurrentStep.Next(h, x, U, W)),
            (Mistakes.VectorOnWrongSide, (Tensor h, Tensor x, Tensor W, Tensor U) =>
                RecurrentStep.Next(h, x, W.T, U.T)),
            (Mistakes.NotAddedUp, (Tensor h, Tensor x, Tensor W, Tensor U) => (W * h + U * x).tanh()),
        ]);

    static Question Step(int seed, long d) => new(
        Inputs.Normal(seed, d), Inputs.Normal(seed + 10, d), Inputs.Normal(seed + 20, d, d),
        Inputs.Normal(seed + 30, d, d));
});
