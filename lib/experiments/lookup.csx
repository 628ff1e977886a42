// Chapter 2's experiment: a module learns to look up a value by its key.

/// <summary>The training of chapter 2, with any module.</summary>
public static class LookupExperiment
{
    const int Batch = 16;

    static readonly Lookup Database = new(keys: 8, values: 8, rows: 6);

    /// <summary>The experiment alone, with a learner's module: what it prints and draws.</summary>
    /// <param name="attention">Makes the module from d_in and d_out; it takes one sentence, (T, d_in).</param>
    public static void Run(ChapterOptions options, Func<long, long, nn.Module<Tensor, Tensor>> attention)
    {
        Page.Chapter("2 Self-attention, with your own module",
            "Does it learn to look up a value by its key?", $"{options.Seed} for the training");
        Page.Step("Training: look up a value by its key");
        manual_seed(options.Seed);
        var module = attention(Database.Width, Database.ValueWidth);
        // One table after the other: the exercise asks for one sentence at a time.
        Tensor Answers(Tensor x) => stack(Enumerable.Range(0, (int)x.shape[0]).Select(i => module.forward(x[i])[^1]));
        var history = Trainer.Train("your module", module, options.Steps, () =>
        {
            var (x, right, _) = Database.Batch(Batch);                // (16, 7, 17), (16, 9)
            return (Answers(x) - right).square().sum(-1).mean();
        }, learningRate: 3e-2);
        using var _ = no_grad();
        var (tables, answers, _) = Database.Batch(500);
        var correct = Accuracy.Of(Answers(tables).argmax(-1).eq(answers.argmax(-1)));
        Page.ShowValue("loss", FormattableString.Invariant($"{history.First:F1} -> ≈ {history.Last:F2}"));
        Page.ShowValue("right answers", FormattableString.Invariant(
            $"≈ {correct:F2} (chance: {1.0 / Database.Values:F2})"));
        if (options.Figures)
            Drawing.Save(options, "02_mine_loss", () => Curves.Of("Lookup, with your module", "step", "loss",
                [Curve.OverSteps("loss", history.Losses)], yMin: 0), StandardSize.Width, StandardSize.Height);
        Page.Check("it finds the right value", correct > 0.9);
    }
}
