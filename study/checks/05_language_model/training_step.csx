Checks.Add(() =>
{
    return new("(V, V)",
        Stepped(-0.5),
        [Asked(1, 3, [0, 2], [1, 2]), Asked(2, 5, [4, 0, 4, 2], [0, 3, 1, 2])],
        [
            (Mistakes.GradientAdded, Stepped(0.5)),
            (Mistakes.LearningRateForgotten, Stepped(-1)),
            (Mistakes.GradientOfTheSum, (Tensor weight, Tensor ids, Tensor next) =>
                weight - 0.5 * ids.shape[0] * Gradient(weight, ids, next)),
            (Mistakes.GradientAlone, (Tensor weight, Tensor ids, Tensor next) => -0.5 * Gradient(weight, ids, next)),
        ]);

    static Func<Tensor, Tensor, Tensor, Tensor> Stepped(double rate) =>
        (weight, ids, next) => weight + rate * Gradient(weight, ids, next);

    // Of cross-entropy by its formula: in the row of each token, its chances less 1 at the right one, over T.
    static Tensor Gradient(Tensor weight, Tensor ids, Tensor next)
    {
        var V = weight.shape[0];
        var of = weight[ids].softmax(-1) - nn.functional.one_hot(next, V).to_type(ScalarType.Float32);   // (T, V)
        return matmul(nn.functional.one_hot(ids, V).to_type(ScalarType.Float32).T, of) / ids.shape[0];   // (V, V)
    }

    static Question Asked(int seed, long vocabulary, long[] ids, long[] next) =>
        new(Inputs.Normal(seed, vocabulary, vocabulary), tensor(ids), tensor(next));
});
