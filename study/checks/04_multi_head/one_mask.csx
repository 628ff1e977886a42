// A mask that is larger than the sentence comes last: who cannot cope with it is told by the shape.
Checks.Add(() => new("(b, heads, T, T)",
    (Tensor scores, Tensor mask) => Masks.CausalWeights(scores),
    [
        new(Inputs.Normal(1, 1, 2, 3, 3), Masks.Where(3, Masks.IsAhead)),
        new(Inputs.Normal(2, 2, 3, 4, 4), Masks.Where(6, Masks.IsAhead)),
    ],
    [
        (Mistakes.MaskNotCut, (Tensor scores, Tensor mask) =>
            softmax(scores.masked_fill(mask.@bool(), float.NegativeInfinity), -1)),
        (Mistakes.MaskOfNumbers, (Tensor scores, Tensor mask) => scores.masked_fill(
            mask[..(int)scores.shape[^1], ..(int)scores.shape[^1]], float.NegativeInfinity)),
        (Mistakes.SoftmaxOverHeads, (Tensor scores, Tensor mask) => softmax(Masks.Hide(scores, Masks.IsAhead), 1)),
        (Mistakes.NotNormalised, (Tensor scores, Tensor mask) => Masks.Hide(scores, Masks.IsAhead)),
        .. Masks.WrongWeights.Select(wrong => (wrong.Mistake,
            (Delegate)((Tensor scores, Tensor mask) => wrong.Weights(scores)))),
    ]));
