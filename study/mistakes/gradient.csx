/// <summary>Mistakes with gradients, and with the exercise about them.</summary>
public static partial class Mistakes
{
    public static readonly Mistake EvenShareMissing = new("weights without the even share",
        "This is the softmax alone. The gradient is back, but some of the numbers went with the lines that broke it.");

    public static readonly Mistake EvenShareNotSplit = new("a share that is not split among the tokens",
        "Your rows sum to more than 1. The tenth belongs to all tokens together: how much is that for each?");

    public static readonly Mistake GradientBroken = new("an edit in place that breaks the gradient",
        "The result is right, but its gradient is lost or wrong: what the backward pass needs was overwritten, or "
        + "the result was copied into a tensor that has no gradient. Make new tensors instead.");

    public static readonly Mistake NotTrained = new("a matrix that gets no gradient",
        "Training could not change it. Is each matrix a new Parameter(...) and no plain tensor? And does no_grad or "
        + "detach cut it off on the way to the result?");

    public static readonly Mistake RestNotShrunk = new("a share that nobody gave away",
        "Your rows sum to 1.1: what goes to all tokens evenly must be taken from the weights first.");
}
