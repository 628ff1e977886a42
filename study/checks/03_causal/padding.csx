// Two sentences of two words in one question: a mask with its dimension in the wrong place still fits.
Checks.Add(() =>
{
    return new("(b, T, T)",
        (Tensor scores, Tensor isWord) => Weights(scores, (isWord == 0).unsqueeze(1)),
        [
            Asked(1, [[1, 0]]), Asked(2, [[1, 1, 1, 0], [1, 1, 0, 0]]), Asked(3, [[1, 1], [1, 0]]),
        ],
        [
            (Mistakes.NothingMasked, (Tensor scores, Tensor isWord) => softmax(scores, dim: -1)),
            (Mistakes.RowsHidden, (Tensor scores, Tensor isWord) => Weights(scores, (isWord == 0).unsqueeze(-1))),
            (Mistakes.MaskNotPerSentence, (Tensor scores, Tensor isWord) => Weights(scores, isWord == 0)),
            (Mistakes.WordsHidden, (Tensor scores, Tensor isWord) => Weights(scores, (isWord == 1).unsqueeze(1))),
            (Mistakes.MaskedWithZero, (Tensor scores, Tensor isWord) =>
                softmax(scores * isWord.unsqueeze(1), dim: -1)),
            (Mistakes.PaddingOutAfterSoftmax, (Tensor scores, Tensor isWord) =>
                softmax(scores, dim: -1) * isWord.unsqueeze(1)),
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores, Tensor isWord) =>
                softmax(scores.masked_fill((isWord == 0).unsqueeze(1), float.NegativeInfinity), dim: 1)),
            (Mistakes.MaskOfNumbers, (Tensor scores, Tensor isWord) =>
                scores.masked_fill(isWord.unsqueeze(1), float.NegativeInfinity)),
            (Mistakes.FutureHiddenToo, (Tensor scores, Tensor isWord) =>
                Masks.CausalWeights(scores.masked_fill((isWord == 0).unsqueeze(1), float.NegativeInfinity))),
        ]);

    static Question Asked(int seed, float[][] isWord) => new(
        Inputs.Normal(seed, isWord.Length, isWord[0].Length, isWord[0].Length),
        stack(isWord.Select(sentence => tensor(sentence))));

    static Tensor Weights(Tensor scores, Tensor hidden) =>
        softmax(scores.masked_fill(hidden, float.NegativeInfinity), dim: -1);
});
