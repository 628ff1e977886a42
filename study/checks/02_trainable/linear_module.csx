Checks.Add(() => new("(T, d_out)",
    (ModuleState w, Tensor x) => AttentionModule.OfLayers(PlainAttention.Context, w, x),
    AttentionModule.Questions,
    [
        .. AttentionModule.Wrong(AttentionModule.OfLayers),
        (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
            PlainAttention.Context(x, w["W_query.weight"], w["W_key.weight"], w["W_value.weight"])),
    ])
{
    State = AttentionModule.Layers(),
    Trained = AttentionModule.Layers(),
    StateShape = question => [question.Whole(1), question.Whole(0)],
    Symptoms =
    [
        new(Mistakes.BiasLeftOn, (_, got, _) => AttentionModule.Names.Any(name =>
            got.Values.ContainsKey($"{name}.bias"))),
        AttentionModule.MixedUp(AttentionModule.OfLayers),
    ],
});
