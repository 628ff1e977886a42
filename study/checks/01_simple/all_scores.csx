Checks.Add(() => new("(T, T)",
    (Tensor inputs) => einsum("id,jd->ij", inputs, inputs),
    SimpleAttention.Sentences,
    [
        (Mistakes.NumbersCompared, (Tensor inputs) => matmul(inputs.T, inputs)),
        (Mistakes.EachWithItself, (Tensor inputs) => (inputs * inputs).sum(1)),
        (Mistakes.NotAddedUp, (Tensor inputs) => inputs * inputs),
        (Mistakes.AlreadyNormalised, (Tensor inputs) => softmax(matmul(inputs, inputs.T), dim: -1)),
        (Mistakes.LoopOneShort, (Tensor inputs) =>
            nn.functional.pad(matmul(inputs[..^1], inputs[..^1].T), [0, 1, 0, 1])),
    ])
{
    Symptoms = [Symptom.LoopOneShort],
    Forbidden = ["for", "foreach", "while"],
});
