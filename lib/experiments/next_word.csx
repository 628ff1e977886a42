/// <summary>Chapter 3's experiment: a small language model learns the language of brackets with the attention it is
/// given.</summary>
public static class NextWordExperiment
{
    const int Width = 32;

    /// <summary>Trains a model on new texts at every step.</summary>
    /// <param name="name">Names the training.</param>
    /// <param name="attention">Makes the module from d_in, d_out and the context length.</param>
    public static (NextWordModel Model, LossHistory History) Learn(
        string name, ChapterOptions options, Func<long, long, long, nn.Module<Tensor, Tensor>> attention)
    {
        manual_seed(options.Seed);
        var module = attention(Width, Width, Brackets.Length);
        var model = new NextWordModel(Brackets.Words, Brackets.Length, Width, module);
        var history = Trainer.Train(name, model, options.Steps, () => model.Loss(Brackets.Texts(32)), 2e-2);
        return (model, history);
    }

    /// <summary>The experiment alone, with a learner's module: what it prints and draws.</summary>
    public static void Run(ChapterOptions options, Func<long, long, long, nn.Module<Tensor, Tensor>> attention)
    {
        Page.Chapter("3 Causal attention, with your own module",
            "Does a language model learn with it which bracket closes?", $"{options.Seed} for the training");
        Page.Step("Training: the next word");
        var (model, history) = Learn("your module", options, attention);
        manual_seed(options.Seed + 1);
        var texts = Brackets.Texts(500);                              // (500, T)
        var closed = Brackets.ClosedRightly(texts, model.ScoresInUse(texts));
        Page.ShowValue("loss", FormattableString.Invariant(
            $"{history.First:F1} -> ≈ {history.Last:F2} (honest best: {Brackets.BestLoss:F2})"));
        Page.ShowValue("closes the right bracket", FormattableString.Invariant($"≈ {closed:F2} (chance: 0.25)"));
        if (options.Figures)
            Drawing.Save(options, "03_mine_loss", () => Curves.Of("Next word, with your module", "step", "loss",
                [Curve.OverSteps("loss", history.Losses),
                    Curve.OverSteps("the honest best", history.Losses.Select(_ => Brackets.BestLoss))], yMin: 0),
                StandardSize.Width, StandardSize.Height);
        Page.Check("it closes the right bracket", closed > 0.9);
    }
}
