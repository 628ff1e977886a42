Checks.Add(() =>
{
    return new("(T, d)",
        (Tensor inputs) => SimpleAttention.Contexts(inputs),
        SimpleAttention.Sentences,
        [
            (Mistakes.SoftmaxOverWrongDim, (Tensor inputs) =>
                matmul(softmax(matmul(inputs, inputs.T), dim: 0), inputs)),
            (Mistakes.SoftmaxOverAll, (Tensor inputs) =>
                matmul(SimpleAttention.Shares(matmul(inputs, inputs.T).exp()), inputs)),
            (Mistakes.NotNormalised, (Tensor inputs) => matmul(matmul(inputs, inputs.T), inputs)),
            (Mistakes.DividedByTheSum, (Tensor inputs) => matmul(NormalisedBySum(matmul(inputs, inputs.T)), inputs)),
            (Mistakes.ExpNotDivided, (Tensor inputs) => matmul(matmul(inputs, inputs.T).exp(), inputs)),
            (Mistakes.PlainMean, (Tensor inputs) => inputs.mean([0]).expand(inputs.shape)),
        ])
    {
        Forbidden = ["for", "foreach", "while"],
    };

    static Tensor NormalisedBySum(Tensor scores) => scores / scores.sum(-1, keepdim: true);
});
