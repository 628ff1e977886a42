/// <summary>How a language model is trained.</summary>
/// <param name="Steps">Steps of the whole training, at least 1.</param>
/// <param name="Batch">Texts of a step.</param>
/// <param name="LearningRate">The largest learning rate.</param>
/// <param name="Seed">Seed of the batches and of dropout.</param>
public sealed record TrainingPlan(int Steps, int Batch = 16, double LearningRate = 3e-3, int Seed = 0)
{
    /// <summary>The largest norm of all gradients together.</summary>
    public const double LargestNorm = 1;

    // Shares: of the steps that warm up, and of the largest rate that is left at the end.
    const double WarmUp = 0.05;
    const double AtEnd = 0.05;

    /// <summary>The learning rate of a step: it rises in a line, then falls along half a cosine.</summary>
    /// <param name="step">Counted from 0.</param>
    public double Rate(int step)
    {
        var warm = Math.Max(1, WarmUp * Steps);
        if (step < warm)
            return LearningRate * (step + 1) / warm;
        var way = (step - warm) / Math.Max(1, Steps - warm);
        return LearningRate * (AtEnd + (1 - AtEnd) * (1 + Math.Cos(Math.PI * way)) / 2);
    }
}
