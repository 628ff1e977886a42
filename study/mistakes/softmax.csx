/// <summary>Mistakes with softmax: its dimension, exp, the sum, the maximum.</summary>
public static partial class Mistakes
{
    public static readonly Mistake DividedByColumnSums = new("divided by the sums of the columns",
        "Your columns sum to 1, but each row should. dim 0 runs down a column, the last dimension along a row.");

    public static readonly Mistake DividedByMaximum = new("scores divided by the largest",
        "Nothing overflows any more, but the shares change: softmax stays the same when a number is subtracted, not "
        + "when scores are divided.");

    public static readonly Mistake DividedByTheSum = new("divided by the sum, without exp",
        "The rows sum to 1, but this is no softmax: exp comes before dividing, so that no share is negative.");

    public static readonly Mistake CutOff = new("scores that are cut off",
        "Nothing overflows any more, but scores beyond the border have become alike, and so have their shares. No score "
        + "may lose its distance from the others.");

    public static readonly Mistake ExpNotDivided = new("exp that is never divided",
        "All numbers are positive, but they do not sum to 1 yet.");

    public static readonly Mistake ExpOfTheSum = new("exp of the sum, not the sum of the exps",
        "You add up the scores and take exp of that. Take exp of each score first, then add those up.");

    public static readonly Mistake ExpOnOneSide = new("exps divided by the sum of the scores",
        "The result does not sum to 1: a share is a part of its own whole. Above the line stand exps, so what must "
        + "stand below it?");

    public static readonly Mistake ExpTooLate = new("exp after dividing",
        "The shares are made first, and exp then spoils them: the result does not sum to 1. Which of the two steps "
        + "comes first?");

    public static readonly Mistake MaximumAfterExp = new("a maximum that is subtracted after exp",
        "exp has overflowed by then. The numbers must become small before exp sees them.");

    public static readonly Mistake MaximumOnOneSide = new("a maximum that is subtracted on one side only",
        "The exps above and below the line of the fraction are made of different numbers, so the result does not sum "
        + "to 1.");

    public static readonly Mistake MeanSubtracted = new("the mean subtracted",
        "The shares are right while the scores are close together. But the largest score stays above 0, and far from "
        + "the mean it is still too large for exp.");

    public static readonly Mistake MinimumSubtracted = new("the smallest score subtracted",
        "The shares are right while the scores are close together. But now no score is below 0, and the largest can "
        + "still be too large for exp.");

    public static readonly Mistake NotNormalised = new("scores that were never normalised",
        "These are still attention scores. Weights are shares: each row must sum to 1. What makes scores shares?");

    public static readonly Mistake SecondSoftmax = new("a second softmax instead of a division",
        "The rows sum to 1, but the future has weight again, since exp(0) is 1, and the proportions of the rest have "
        + "changed. Shares are brought back to 1 by dividing.");

    public static readonly Mistake SoftmaxOverAll = new("one softmax for all rows together",
        "All your numbers together sum to 1, but each row should by itself. A sum without a dimension adds up "
        + "everything.");

    public static readonly Mistake SoftmaxOverBatch = new("softmax over the batch",
        "The sentences of the batch share a whole among themselves, though they have nothing to do with each other. "
        + "For a batch of one every weight is 1.");

    public static readonly Mistake SoftmaxOverHeads = new("softmax over the heads",
        "Your weights sum to 1 over the heads, but each row of each head should: -1 is the last dimension, however "
        + "many there are.");

    public static readonly Mistake SoftmaxOverWrongDim = new("softmax over the wrong dimension",
        "Your columns sum to 1, but each row should: a row is one query's share-out among all keys. dim: -1 runs "
        + "along a row.");

    public static readonly Mistake SoftmaxWithoutMaximum = new("softmax without subtracting the maximum",
        "For small scores it is right, but exp overflows for large ones and gives nan. Subtract the largest score of "
        + "each row first: the shares stay the same.");
}
