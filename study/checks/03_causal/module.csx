Checks.Add(() =>
{
    const long dOut = 4;
    // One sentence is shorter than the context length of its module.
    const long shortLength = 3;
    const long longContext = 7;

    return new("(b, T, d_out)",
        Attending(Scaled, Masks.CausalWeights),
        [
            Asked(3 * Inputs.Normal(1, 1, 2, 3), contextLength: 2),
            Asked(3 * Inputs.Normal(2, 2, 5, 3), contextLength: 5),
            Asked(3 * Inputs.Normal(3, 2, shortLength, 5), longContext),
        ],
        [
            (Mistakes.MaskNotCut, Attending(Scaled, scores => scores.shape[1] == shortLength
                ? Masks.HideByMaskOf(longContext, scores) : Masks.CausalWeights(scores))),
            (Mistakes.MaskOfBatchSize, Attending(Scaled, scores => scores.shape[0] == 1
                ? softmax(scores, dim: -1) : Masks.HideByMaskOf(scores.shape[0], scores))),
            (Mistakes.AllTransposed, (ModuleState w, Tensor x) =>
                matmul(w.Project("W_query", x), w.Project("W_key", x).transpose(0, 2))),
            (Mistakes.ValuesNotProjected, (ModuleState w, Tensor x) => matmul(Masks.CausalWeights(Scaled(w, x)), x)),
            (Mistakes.NotScaled, Attending(Plain, Masks.CausalWeights)),
            (Mistakes.ScaledByModelWidth, Attending(
                (w, x) => Plain(w, x) / Math.Sqrt(x.shape[2]), Masks.CausalWeights)),
            (Mistakes.ScaledByTokens, Attending((w, x) => Plain(w, x) / Math.Sqrt(x.shape[1]), Masks.CausalWeights)),
            (Mistakes.QueriesAndKeysSwapped, Attending((w, x) => Scaled(w, x).mT, Masks.CausalWeights)),
            .. Masks.WrongWeights.Select(wrong => (wrong.Mistake, (Delegate)Attending(Scaled, wrong.Weights))),
        ])
    {
        State = ["W_query.weight", "W_key.weight", "W_value.weight", "mask"],
    };

    static Question Asked(Tensor x, long contextLength) =>
        new(Inputs.Whole(x.shape[2]), Inputs.Whole(dOut), Inputs.Whole(contextLength)) { Input = x };

    static Tensor Plain(ModuleState w, Tensor x) =>
        AttentionScores.Plain(w.Project("W_query", x), w.Project("W_key", x));

    static Tensor Scaled(ModuleState w, Tensor x) => Plain(w, x) / Math.Sqrt(dOut);

    static Func<ModuleState, Tensor, Tensor> Attending(
        Func<ModuleState, Tensor, Tensor> scores, Func<Tensor, Tensor> weights) =>
        (w, x) => matmul(weights(scores(w, x)), w.Project("W_value", x));
});
