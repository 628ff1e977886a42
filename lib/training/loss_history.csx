// What a training leaves behind besides the weights.

/// <summary>The loss at every step of one training, in order.</summary>
/// <param name="Name">What was trained.</param>
/// <param name="Losses">One number a step; the first is the loss before anything was learned.</param>
public sealed record LossHistory(string Name, IReadOnlyList<double> Losses)
{
    /// <summary>The loss before anything was learned.</summary>
    public double First => Losses[0];

    /// <summary>The mean of the last tenth of the steps, which says more than the last batch alone.</summary>
    public double Last => Losses.Skip(Losses.Count - Math.Max(1, Losses.Count / 10)).Average();
}
