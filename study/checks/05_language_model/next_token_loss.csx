Checks.Add(() =>
{
    return new("(scalar)",
        (Tensor logits, Tensor next) => nn.functional.cross_entropy(logits, next),
        [Asked(1, 3, 1, 0), Asked(2, 5, 4, 0, 2, 2)],
        [
            (Mistakes.LossSummed, (Tensor logits, Tensor next) => -Right(logits.log_softmax(-1), next).sum()),
            (Mistakes.LossNotNegated, (Tensor logits, Tensor next) => Right(logits.log_softmax(-1), next).mean()),
            (Mistakes.LossOfChance, (Tensor logits, Tensor next) => -Right(logits.softmax(-1), next).mean()),
            (Mistakes.LossOfAllTokens, (Tensor logits, Tensor next) => -logits.log_softmax(-1).mean()),
            (Mistakes.SoftmaxOverWrongDim, (Tensor logits, Tensor next) => -Right(logits.log_softmax(0), next).mean()),
            (Mistakes.NotNormalised, (Tensor logits, Tensor next) => -Right(logits, next).mean()),
        ])
    {
        Forbidden = ["cross_entropy", "nll_loss", "CrossEntropyLoss"],
    };

    static Tensor Right(Tensor of, Tensor next) => of.gather(1, next.unsqueeze(1)).squeeze(1);

    static Question Asked(int seed, long vocabulary, params long[] next) =>
        new(Inputs.Normal(seed, next.Length, vocabulary), tensor(next));
});
