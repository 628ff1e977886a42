Checks.Add(() =>
{
    // A module's parameters do not tell how many heads it has. In these questions every head is 3 wide.
    const long headWidth = 3;

    return new("(b, T, d_out)",
        WithLayers("W_query", "W_key", "W_value"),
        [
            Building(dIn: 2, heads: 2, contextLength: 4, Inputs.Normal(1, 1, 4, 2)),
            Building(dIn: 5, heads: 4, contextLength: 8, Inputs.Normal(2, 2, 7, 5)),
        ],
        [
            (Mistakes.NoOutputProjection, (ModuleState w, Tensor x) => Attended(w, x, "W_query", "W_key", "W_value")),
            (Mistakes.NotScaled, Wrong(scale: _ => 1)),
            (Mistakes.ScaledByWidth, Wrong(scale: _ => headWidth)),
            (Mistakes.ScaledByAllHeads, Wrong(scale: w => Math.Sqrt(headWidth * HeadsOf(w)))),
            (Mistakes.HeadsInterleaved, Wrong(split: HeadSteps.SplitInterleaved)),
            (Mistakes.ViewInsteadOfTranspose, Wrong(join: HeadSteps.JoinByView)),
            .. Masks.WrongWeights.Select(wrong => (wrong.Mistake, (Delegate)Wrong(weigh: wrong.Weights))),
            (Mistakes.SoftmaxOverHeads, Wrong(weigh: scores => softmax(Masks.Hide(scores, Masks.IsAhead), 1))),
            (Mistakes.WrongLayer, WithLayers("W_query", "W_key", "W_key")),
        ])
    {
        State = ["W_query.weight", "W_key.weight", "W_value.weight", "out_proj.weight", "out_proj.bias", "mask"],
        Symptoms =
        [
            new(Mistakes.BiasLeftOn, (_, got, _) =>
                AttentionModule.Names.Any(layer => got.Values.ContainsKey($"{layer}.bias"))),
            Symptom.OfModule(Mistakes.ViewInsteadOfTranspose, Wrong(split: HeadSteps.SplitByView)),
            Symptom.OfModule(Mistakes.ViewInsteadOfTranspose,
                Wrong(split: HeadSteps.SplitByView, join: HeadSteps.JoinByView)),
            Symptom.OfModule(Mistakes.HeadsInterleaved, Wrong(join: HeadSteps.JoinInterleaved)),
            Symptom.OfModule(Mistakes.HeadsInterleaved,
                Wrong(split: HeadSteps.SplitInterleaved, join: HeadSteps.JoinInterleaved)),
            Symptom.OfModule(Mistakes.HeadsInterleaved, Wrong(
                split: (x, heads) => HeadSteps.CutAcross(x, heads).transpose(1, 2), scale: w => Math.Sqrt(HeadsOf(w)))),
            Symptom.OfModule(Mistakes.WrongLayer, WithLayers("W_query", "W_query", "W_value")),
            Symptom.OfModule(Mistakes.WrongLayer, WithLayers("W_key", "W_query", "W_value")),
        ],
    };

    static Question Building(long dIn, long heads, long contextLength, Tensor x) =>
        new(Inputs.Whole(dIn), Inputs.Whole(heads * headWidth), Inputs.Whole(contextLength), Inputs.Whole(heads))
        {
            Input = 4 * x, // a new layer's weights are small: without large inputs all scores are nearly equal
            Seed = 123,
        };

    static long HeadsOf(ModuleState w) => w["W_query.weight"].shape[0] / headWidth;

    static Tensor OutputOf(ModuleState w, Tensor joined) =>
        HeadSteps.Project(joined, w["out_proj.weight"], w["out_proj.bias"]);

    static Tensor Attended(ModuleState w, Tensor x, string queries, string keys, string values) =>
        HeadSteps.AttendHeadByHead(w.Project(queries, x), w.Project(keys, x), w.Project(values, x), HeadsOf(w));

    static Func<ModuleState, Tensor, Tensor> WithLayers(string queries, string keys, string values) =>
        (w, x) => OutputOf(w, Attended(w, x, queries, keys, values));

    static Func<ModuleState, Tensor, Tensor> Wrong(
        Func<Tensor, long, Tensor> split = null, Func<Tensor, Tensor> weigh = null,
        Func<Tensor, Tensor> join = null, Func<ModuleState, double> scale = null) =>
        (w, x) => OutputOf(w, HeadSteps.Attend(w.Project("W_query", x), w.Project("W_key", x), w.Project("W_value", x),
            HeadsOf(w), split, weigh, join, scale?.Invoke(w)));
});
