/// <summary>Mistakes in measuring how far scores spread.</summary>
public static partial class Mistakes
{
    public static readonly Mistake SpreadOfWeights = new("the spread of the weights instead of the scores",
        "All numbers lie between 0 and 1 once softmax has run. Measure what goes into it.");

    public static readonly Mistake SpreadSquared = new("the variance instead of the standard deviation",
        "Your numbers are the squares of the right ones. The standard deviation is the root of the variance.");
}
