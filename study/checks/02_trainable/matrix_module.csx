Checks.Add(() => new("(T, d_out)",
    (ModuleState w, Tensor x) => AttentionModule.OfMatrices(PlainAttention.Context, w, x),
    AttentionModule.Questions,
    [
        .. AttentionModule.Wrong(AttentionModule.OfMatrices),
        (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
            PlainAttention.Context(x, w["W_query"].T, w["W_key"].T, w["W_value"].T)),
    ])
{
    State = AttentionModule.Names,
    Trained = AttentionModule.Names,
    StateShape = question => [question.Whole(0), question.Whole(1)],
    Symptoms = [AttentionModule.MixedUp(AttentionModule.OfMatrices)],
});
