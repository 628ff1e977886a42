/// <summary>Mistakes with the scale of the scores.</summary>
public static partial class Mistakes
{
    public static readonly Mistake NotScaled = new("scores that are not scaled",
        "The scores grow with the width of the keys and push softmax to 0 and 1. Divide them before the softmax.");

    public static readonly Mistake ScaledAfterSoftmax = new("scaled after the softmax",
        "Your rows no longer sum to 1. The scores are too large, not the weights: scale what goes into softmax.");

    public static readonly Mistake ScaledByAllHeads = new("scaled by the width of all heads together",
        "You take the root of d_out. A score adds up the products of one head only: how many are those?");

    public static readonly Mistake ScaledByModelWidth = new("scaled by the model's width",
        "You take the root of the input's width. What counts is how many numbers a query and a key have.");

    public static readonly Mistake ScaledByTokens = new("scaled by the number of tokens",
        "You divide by T. The score of a query with a key does not know how many keys there are: take d_k.");

    public static readonly Mistake ScaledByWidth = new("scaled by d_k instead of its root",
        "You divide by the width of the keys. A sum of d_k products grows as the square root of d_k.");

    public static readonly Mistake ScaledTooEarly = new("scores that are scaled already",
        "That will be right for the weights. The scores themselves are plain dot products.");

    public static readonly Mistake ScaledUp = new("scores that are multiplied by the root",
        "Scaling must make the scores smaller: wide keys make them too large. You make them larger still.");
}
