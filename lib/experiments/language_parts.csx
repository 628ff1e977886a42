// Chapter 5's experiment: what becomes of a small language model that lacks one of its parts.

/// <summary>Trains small language models that differ in one part only.</summary>
public static class LanguagePartsExperiment
{
    const int Windows = 512;

    /// <summary>The sizes of the small models, and which parts the whole one has.</summary>
    public static LanguageModelOptions Whole(LanguageText text) =>
        new(text.Characters.Count, Context: 16, Width: 48, Heads: 4, Blocks: 2);

    /// <summary>The whole model, and each without one part.</summary>
    public static IReadOnlyList<(string Name, LanguageModelOptions Options)> Variants(LanguageText text) =>
    [
        ("the whole model", Whole(text)),
        ("without positions", Whole(text) with { Positions = false }),
        ("without residual connections", Whole(text) with { Residual = false }),
        ("without layer normalisation", Whole(text) with { Norm = false }),
        ("without feed-forward", Whole(text) with { FeedForward = false }),
    ];

    /// <summary>The held-out loss after a training from the same seed, on the same batches in the same order.</summary>
    /// <param name="steps">Steps of the training.</param>
    public static double HeldOutLoss(LanguageText text, LanguageModelOptions options, int steps, int seed)
    {
        using var scope = NewDisposeScope();
        using var training = new LanguageTraining(text, options,
            new TrainingPlan(steps, Batch: 16, LearningRate: 5e-3, seed));
        training.Run(steps);
        return training.Judge(Windows);
    }
}
