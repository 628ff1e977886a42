Checks.Add(() => new("(T, T)",
    Masks.CausalWeights,
    [new(Inputs.Normal(3, 2, 2)), new(Inputs.Normal(4, 5, 5)), new(10 * Inputs.Normal(5, 3, 3)),
        new(Inputs.Normal(6, 3, 3) - 2000)],
    [
        (Mistakes.InfinityAfterSoftmax, (Tensor scores) => Masks.Hide(softmax(scores, dim: -1), Masks.IsAhead)),
        (Mistakes.MaskOfNumbers, (Tensor scores) =>
            scores.masked_fill(Masks.Where(scores.shape[0], Masks.IsAhead), float.NegativeInfinity)),
        (Mistakes.InfinityTimesZero, (Tensor scores) => full_like(scores, double.NaN)),
        (Mistakes.MaskTransposed, (Tensor scores) => Masks.Weights(scores, (i, j) => j < i)),
        (Mistakes.MaskOneTooFar, (Tensor scores) => Masks.Weights(scores, (i, j) => j > i + 1)),
        (Mistakes.NotNormalised, (Tensor scores) => Masks.Hide(scores, Masks.IsAhead)),
        .. Masks.WrongWeights.Select(wrong => (wrong.Mistake, (Delegate)wrong.Weights)),
    ])
{
    // Where all scores are low, what hides them must be lower still.
    Symptoms = [new(Mistakes.MaskedTooHigh, (question, got, expected) =>
        question.Arguments[0].max().item<float>() < -1000
        && got.Result.shape.SequenceEqual(expected.Result.shape) && got.Result.triu(1).sum().item<float>() > 0)],
});
