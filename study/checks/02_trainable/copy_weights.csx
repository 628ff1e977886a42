// The output is the copy's; what it should be follows from the source, as it was drawn.
Checks.Add(() =>
{
    var names = AttentionModule.Names;
    return new("(T, d_out)",
        (ModuleState w, Tensor x) =>
        {
            var drawn = Source(w.Question);
            return PlainAttention.Context(x, drawn[0].T, drawn[1].T, drawn[2].T);
        },
        AttentionModule.Questions,
        [
            (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
            {
                CopyWithoutTranspose(w.Question);
                return PlainAttention.Context(
                    x, w["source.W_query.weight"], w["source.W_key.weight"], w["source.W_value.weight"]);
            }),
            (Mistakes.CopiedUnderGradient, (ModuleState w, Tensor x) => nn.Parameter(zeros(1)).copy_(ones(1))),
            (Mistakes.QueriesAndKeysSwapped, (ModuleState w, Tensor x) => PlainAttention.Context(
                x, w["source.W_key.weight"].T, w["source.W_query.weight"].T, w["source.W_value.weight"].T)),
        ])
    {
        State = [.. AttentionModule.Layers("source."), .. names.Select(name => $"target.{name}")],
        Symptoms =
        [
            new(Mistakes.CopiedBackwards, (question, got, _) => AttentionModule.Layers("source.").Zip(Source(question))
                .Any(layer => !Comparison.Same(got.Values[layer.First], layer.Second))),
            new(Mistakes.NotAllCopied, (_, got, _) => names.Any(name => !IsCopyOfAny(got, name))),
        ],
    };

    // The matrices of the Linear layers, drawn once more.
    static Tensor[] Source(Question question)
    {
        manual_seed(question.Seed);
        return [.. AttentionModule.Names.Select(_ =>
            nn.Linear(question.Whole(0), question.Whole(1), hasBias: false).weight)];
    }

    // Fails as it does in the exercise, where the shapes differ.
    static void CopyWithoutTranspose(Question question)
    {
        var (d_in, d_out) = (question.Whole(0), question.Whole(1));
        using (no_grad())
            zeros(d_in, d_out).copy_(zeros(d_out, d_in));
    }

    static bool IsCopyOfAny(Reply got, string name) => AttentionModule.Layers("source.")
        .Any(layer => Comparison.Same(got.Values[$"target.{name}"], got.Values[layer].T));
});
