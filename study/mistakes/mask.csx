/// <summary>Mistakes with masks: off by one, inverted, too late, of the wrong size; and with windows.</summary>
public static partial class Mistakes
{
    public static readonly Mistake EarlierRowsChange = new("the mask read the other way round",
        "You say that the rows before it change. Do the words before it look at it, or the words after it?");

    public static readonly Mistake EveryRowChanges = new("attention without a mask",
        "That would be so in chapter 2, where each word looks at every other. Here some words do not look at it.");

    public static readonly Mistake InfinityAfterSoftmax = new("minus infinity after the softmax",
        "The future has weight -infinity. It is softmax that turns a score of -infinity into a weight of 0, so the "
        + "scores are masked before it.");

    public static readonly Mistake InfinityTimesZero = new("minus infinity times 0",
        "All is nan. Infinity times 0 is nan, so a mask times infinity spoils just what it should leave alone. "
        + "masked_fill writes a number without multiplying.");

    public static readonly Mistake InfinityPositive = new("plus infinity instead of minus infinity",
        "Rows with something to hide are nan. softmax gives the largest score the most, and nothing is larger than "
        + "infinity: what is hidden must be the smallest. Look at its sign.");

    public static readonly Mistake MaskInverted = new("a mask that is inverted",
        "The past is hidden and the future is seen. A mask that is true, or 1, means \"may look\" in some places and "
        + "\"hide\" in others: look which one is meant. masked_fill hides where its mask is true.");

    public static readonly Mistake MaskNotCut = new("a mask that is longer than the sentence",
        "With fewer words than contextLength the mask has more rows and columns than the scores. Only its upper left "
        + "corner, as large as the sentence is long, belongs to them.");

    public static readonly Mistake MaskOfBatchSize = new("a mask as large as the batch",
        "In a batch, shape[0] is the number of sentences. A mask is as large as a sentence is long: which dimension "
        + "is T?");

    public static readonly Mistake MaskOfNumbers = new("a mask of numbers instead of booleans",
        "masked_fill wants to know true or false. A comparison gives that; of numbers 1 and 0, chapter 3 makes it in "
        + "the step \"Masking the scores\".");

    public static readonly Mistake MaskOffByOne = new("a mask that is off by one",
        "The diagonal is wrong: a token may look at itself. Otherwise the first one has nothing to look at, and its "
        + "weights are nan. Look at the argument diagonal: of triu or tril, or whether a comparison says > or >=.");

    public static readonly Mistake MaskOneTooFar = new("a mask that lets one token too many through",
        "A token can see the next one. Look at the argument diagonal: of triu or tril, or whether you compare the "
        + "positions as they are.");

    public static readonly Mistake MaskTransposed = new("a mask with rows and columns swapped",
        "A row belongs to the word that looks, a column to the word that it looks at. In row 0 all but the first "
        + "word is the future. Yours has it in column 0.");

    public static readonly Mistake MaskedAfterSoftmax = new("masked after the softmax and not renormalised",
        "The future has weight 0, but the rows no longer sum to 1. Mask the scores before the softmax, or divide "
        + "each row by its sum afterwards.");

    public static readonly Mistake MaskedTooHigh = new("hidden scores that are not low enough",
        "While the scores are near 0 it looks right. But where all scores are low, the number that hides is the largest "
        + "of them, and the future gets the whole weight. No score may be below what hides.");

    public static readonly Mistake MaskedWithZero = new("hidden scores that are set to 0",
        "A score of 0 is not \"none\": exp(0) is 1. Only -infinity gets the weight 0.");

    public static readonly Mistake NothingMasked = new("a mask that is never used",
        "Every word still sees all words. Does your mask reach the softmax? masked_fill returns a new tensor and "
        + "leaves the one it is called on as it was.");

    public static readonly Mistake OnlyItselfChanges = new("a word that nobody looks at",
        "You say that only the word's own row changes. Which other words have a share of it in theirs?");

    public static readonly Mistake OwnRowStays = new("a word that does not look at itself",
        "The rows after it are right. Is the diagonal of the mask hidden?");

    public static readonly Mistake PositionsNotPaired = new("positions that meet only themselves",
        "Both sides of the comparison have shape (T), so word i is compared with word i and no other. For all pairs "
        + "one of the two must stand upright, (T, 1).");

    public static readonly Mistake WindowOpenAhead = new("a window that is open to the future",
        "The far past is hidden, but what comes after a token is not. A second border is missing, above the diagonal.");

    public static readonly Mistake WindowTooNarrow = new("a window that is one too narrow",
        "A token sees w - 1 tokens in all. With w = 1 it must still see itself: is your diagonal one too high?");

    public static readonly Mistake WindowTooWide = new("a window that is one too wide",
        "A token sees w tokens before it and itself: w + 1 in all. Itself counts as one of the w.");

    public static readonly Mistake WindowWithoutEnd = new("a window that never ends",
        "The future is hidden, but each token sees all that came before it: w changes nothing. A second border is "
        + "missing, below the diagonal.");
}
