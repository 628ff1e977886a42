/// <summary>Chapter 4's experiment: one model answers two questions at every place with the attention it is
/// given.</summary>
public static class TwoAnswersExperiment
{
    /// <summary>Width of all heads together.</summary>
    public const int Width = 16;

    /// <summary>Trains a model on new sequences at every step.</summary>
    /// <param name="name">Names the training.</param>
    /// <param name="attention">Makes the layer that is trained.</param>
    /// <param name="attend">How it is called, as in <see cref="TwoAnswersModel"/>.</param>
    /// <param name="hidden">Width of the layer in the middle of each readout, 0 for none.</param>
    public static (TwoAnswersModel Model, LossHistory History) Learn<T>(string name, ChapterOptions options,
        Func<T> attention, Func<T, Tensor, Tensor, Tensor> attend, long hidden = 0) where T : nn.Module<Tensor, Tensor>
    {
        manual_seed(options.Seed);
        var layer = attention();
        var model = new TwoAnswersModel(FirstAndPrevious.Tokens.Count, FirstAndPrevious.Length, Width,
            layer, (placed, content) => attend(layer, placed, content), hidden);
        var history = Trainer.Train(name, model, options.Steps, () =>
        {
            var (x, answers) = FirstAndPrevious.Batch(32);            // (32, T), (32, T, 2)
            return nn.functional.cross_entropy(model.forward(x).flatten(0, 2), answers.flatten());
        }, learningRate: 5e-3);
        return (model, history);
    }

    /// <summary>What a model answers, from the third place on: before it, both questions ask for the same
    /// token.</summary>
    /// <param name="x">(b, T), int64</param>
    /// <returns>(b, T - 2, 2), int64</returns>
    public static Tensor Answers(TwoAnswersModel model, Tensor x)
    {
        using var _ = no_grad();
        return model.forward(x).argmax(-1)[.., 2..];
    }

    /// <summary>How often both answers are right.</summary>
    /// <param name="given">(…, 2)</param>
    /// <param name="right">(…, 2)</param>
    public static double BothRight(Tensor given, Tensor right) => Accuracy.Of(given.eq(right).all(-1));

    /// <summary>The experiment alone, with a learner's module: what it prints and draws.</summary>
    /// <param name="attention">Makes the module from d_in, d_out, the context length and the number of heads.</param>
    public static void Run(ChapterOptions options, Func<long, long, long, long, nn.Module<Tensor, Tensor>> attention)
    {
        Page.Chapter("4 Multi-head attention, with your own module",
            "Do two heads answer two questions at once?", $"{options.Seed} for the training");
        Page.Step("Training: two questions, two heads");
        var (model, history) = Learn("your module", options,
            () => attention(Width, Width, FirstAndPrevious.Length, 2), (module, placed, _) => module.forward(placed));
        manual_seed(options.Seed + 1);
        var (x, answers) = FirstAndPrevious.Batch(500);
        var right = BothRight(Answers(model, x), answers[.., 2..]);
        Page.ShowValue("loss", FormattableString.Invariant($"{history.First:F1} -> ≈ {history.Last:F1}"));
        Page.ShowValue("both answers right", FormattableString.Invariant($"≈ {right:F2} (chance: 0.25)"));
        if (options.Figures)
            Drawing.Save(options, "04_mine_loss", () => Curves.Of("Two questions, with your module", "step", "loss",
                [Curve.OverSteps("loss", history.Losses)], yMin: 0), StandardSize.Width, StandardSize.Height);
        Page.Check("it answers both questions", right > 0.99);
    }
}
