/// <summary>Mistakes with padding: which words are hidden, from whom, and in which sentence.</summary>
public static partial class Mistakes
{
    public static readonly Mistake FutureHiddenToo = new("a future that is hidden too",
        "The empty words are hidden, but the words that come later as well. Here every real word may be seen.");

    public static readonly Mistake MaskNotPerSentence = new("a mask that does not know its sentence",
        "(b, T) is compared with (b, T, T) from the right, so a sentence's mask is taken for the mask of a row. Each "
        + "sentence has a mask of its own, for all its rows: where does a dimension of size 1 belong?");

    public static readonly Mistake PaddingOutAfterSoftmax = new("empty words taken out after the softmax",
        "They have weight 0, but the rows no longer sum to 1. What is hidden before the softmax takes no share.");

    public static readonly Mistake RowsHidden = new("rows hidden instead of columns",
        "The rows of empty words are nan, and real words still look at them. A row belongs to the word that looks, a "
        + "column to the one that is looked at.");

    public static readonly Mistake WordsHidden = new("words hidden instead of padding",
        "The real words are hidden and the empty ones are seen. masked_fill hides where its mask is true.");
}
