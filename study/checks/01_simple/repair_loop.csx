Checks.Add(() => new("(T, d)",
    (Tensor inputs) => SimpleAttention.Contexts(inputs),
    SimpleAttention.Sentences,
    [
        (Mistakes.OverwritesItsInput, (Tensor inputs) =>
        {
            for (var i = 0; i < inputs.shape[0]; i++)
                inputs[i] = SimpleAttention.Weighted(inputs, inputs[i]).sum(dim: 0);
            return inputs;
        }),
        (Mistakes.LastRoundOnly, (Tensor inputs) =>
            cat([zeros_like(inputs[..^1]), SimpleAttention.Contexts(inputs)[^1].unsqueeze(0)])),
        (Mistakes.NotNormalised, (Tensor inputs) => matmul(matmul(inputs, inputs.T), inputs)),
    ])
{
    StarterMistake = Mistakes.OverwritesItsInput,
});
