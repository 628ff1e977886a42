Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor x, Tensor first, Tensor second) => x + matmul(x, first) + matmul(x + matmul(x, first), second),
        [Asked(1, 2, 2), Asked(2, 4, 3)],
        [
            (Mistakes.NothingAdded, (Tensor x, Tensor first, Tensor second) => matmul(matmul(x, first), second)),
            (Mistakes.OnlyLastAdds, (Tensor x, Tensor first, Tensor second) => x + matmul(matmul(x, first), second)),
            (Mistakes.AddedToTheInputAgain, (Tensor x, Tensor first, Tensor second) =>
                x + matmul(x + matmul(x, first), second)),
        ]);

    static Question Asked(int seed, long T, long d) =>
        new(Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d, d), Inputs.Normal(seed + 20, d, d));
});
