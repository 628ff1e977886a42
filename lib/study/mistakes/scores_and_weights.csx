/// <summary>Mistakes on the way from scores to weights.</summary>
public static partial class Mistakes
{
    public static readonly Mistake SoftmaxOverWrongDim = new("softmax over the wrong dimension",
        "Your columns sum to 1, but each row should: a row is one query's share-out among all keys. "
        + "dim: -1 runs along a row.");

    public static readonly Mistake NotNormalised = new("scores that were never normalised",
        "These are still attention scores. Weights are shares: each row must sum to 1. What makes scores shares?");

    public static readonly Mistake DividedByTheSum = new("divided by the sum, without exp",
        "The rows sum to 1, but this is no softmax: exp comes before dividing, so that no share is negative.");

    public static readonly Mistake SoftmaxWithoutMaximum = new("softmax without subtracting the maximum",
        "For small scores it is right, but exp overflows for large ones and gives nan. Subtract the largest score "
        + "of each row first: the shares stay the same.");

    public static readonly Mistake AlreadyNormalised = new("scores that are weights already",
        "These numbers are softmax of the scores. What is asked for here comes before that step.");

    public static readonly Mistake EachWithItself = new("every word compared with itself",
        "Number i is the dot product of word i with word i. In a score two meet: the one who asks, and the "
        + "one who is asked.");

    public static readonly Mistake NumbersCompared = new("a product the wrong way round",
        "Your result compares the d numbers of a word with each other. It should compare the T words: see "
        + "which rows and columns meet in the product.");

    public static readonly Mistake SoftmaxOverAll = new("one whole for all rows together",
        "All your numbers together sum to 1, but each row should by itself. A sum without a dimension adds up "
        + "everything.");

    public static readonly Mistake ExpNotDivided = new("exp that is never divided",
        "All numbers are positive, but they do not sum to 1 yet.");

    public static readonly Mistake ExpTooLate = new("exp after dividing",
        "The shares are made first, and exp then spoils them: the result does not sum to 1. Which of the two "
        + "steps comes first?");

    public static readonly Mistake ExpOfTheSum = new("exp of the sum, not the sum of the exps",
        "You add up the scores and take exp of that. Take exp of each score first, and add up those.");

    public static readonly Mistake ExpOnOneSide = new("exps divided by the sum of the scores",
        "The result does not sum to 1: a share is a part of its own whole. Above the line stand exps, so what must "
        + "stand below it?");

    public static readonly Mistake MaximumOnOneSide = new("a maximum that is subtracted on one side only",
        "The exps above and below the line of the fraction are made of different numbers, so the result does "
        + "not sum to 1.");

    public static readonly Mistake MaximumAfterExp = new("a maximum that is subtracted after exp",
        "exp has overflowed by then. The numbers must become small before exp sees them.");

    public static readonly Mistake DividedByMaximum = new("scores divided by the largest",
        "Nothing overflows any more, but the shares change: softmax stays the same when a number is "
        + "subtracted, not when scores are divided.");

    public static readonly Mistake MinimumSubtracted = new("the smallest score subtracted",
        "The shares are right while the scores are close together. But now no score is below 0, and the "
        + "largest can still be too large for exp.");

    public static readonly Mistake NotScaled = new("scores that are not scaled",
        "The scores grow with the width of the keys and push softmax to 0 and 1. Divide them before the softmax.");

    public static readonly Mistake ScaledByWidth = new("scaled by d_k instead of its root",
        "You divide by the width of the keys. A sum of d_k products grows as the square root of d_k.");

    public static readonly Mistake ScaledByModelWidth = new("scaled by the model's width",
        "You take the root of the input's width. What counts is how many numbers a query and a key have.");

    public static readonly Mistake ScaledByTokens = new("scaled by the number of tokens",
        "You divide by T. The score of a query with a key does not know how many keys there are: take d_k.");

    public static readonly Mistake QueriesAndKeysSwapped = new("keys and queries swapped",
        "Your scores are the transpose of the right ones: a row must belong to a query, a column to a key.");
}
