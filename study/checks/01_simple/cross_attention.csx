// As many asking words as words that are read, in the last question only: in the others, the shape shows that the wrong
// sentence was used.
Checks.Add(() => new("(S, d)",
    (Tensor asking, Tensor read) => matmul(softmax(matmul(asking, read.T), dim: -1), read),
    [
        new(Inputs.Normal(1, 1, 3), Inputs.Normal(2, 2, 3)), new(Inputs.Normal(3, 4, 2), Inputs.Normal(4, 3, 2)),
        new(Inputs.Normal(5, 3, 4), Inputs.Normal(6, 3, 4)),
    ],
    [
        (Mistakes.LooksAtItself, (Tensor asking, Tensor read) => SimpleAttention.Contexts(asking)),
        (Mistakes.SentencesSwapped, (Tensor asking, Tensor read) =>
            matmul(softmax(matmul(read, asking.T), dim: -1), asking)),
        (Mistakes.AskingAveraged, (Tensor asking, Tensor read) =>
            matmul(softmax(matmul(asking, read.T), dim: -1), asking)),
        (Mistakes.OtherSentenceLeftOut, (Tensor asking, Tensor read) => SimpleAttention.Contexts(read)),
        (Mistakes.SoftmaxOverWrongDim, (Tensor asking, Tensor read) =>
            matmul(softmax(matmul(asking, read.T), dim: 0), read)),
        (Mistakes.NotNormalised, (Tensor asking, Tensor read) => matmul(matmul(asking, read.T), read)),
        (Mistakes.PlainMean, (Tensor asking, Tensor read) => read.mean([0]).expand(asking.shape)),
    ])
{
    Forbidden = ["for", "foreach", "while"],
});
