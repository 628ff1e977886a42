Checks.Add(() =>
{
    return new("(V)",
        (Tensor logits, double temperature, long k) => softmax(Kept(logits, k) / temperature, 0),
        [Asked(1, 4, 0.5, 2), Asked(2, 9, 2, 5)],
        [
            (Mistakes.TemperatureForgotten, (Tensor logits, double temperature, long k) => softmax(Kept(logits, k), 0)),
            (Mistakes.TemperatureMultiplied, (Tensor logits, double temperature, long k) =>
                softmax(Kept(logits, k) * temperature, 0)),
            (Mistakes.TopKForgotten, (Tensor logits, double temperature, long k) => softmax(logits / temperature, 0)),
            (Mistakes.ChancesNotRenormalised, (Tensor logits, double temperature, long k) =>
                softmax(logits / temperature, 0).masked_fill(IsHidden(logits, k), 0)),
            (Mistakes.EvenlyLikely, (Tensor logits, double temperature, long k) =>
                IsHidden(logits, k).logical_not().to_type(ScalarType.Float32) / (double)k),
            (Mistakes.LeastLikelyKept, (Tensor logits, double temperature, long k) =>
                softmax(logits.masked_fill(IsHidden(logits, k).logical_not(), float.NegativeInfinity) / temperature, 0)),
        ]);

    static Tensor IsHidden(Tensor logits, long k) => logits < logits.topk((int)k).values[^1];

    static Tensor Kept(Tensor logits, long k) => logits.masked_fill(IsHidden(logits, k), float.NegativeInfinity);

    static Question Asked(int seed, long vocabulary, double temperature, long k) =>
        new(Inputs.Normal(seed, vocabulary), tensor(temperature), Inputs.Whole(k));
});
