/// <summary>Mistakes with attention between two sentences: which one asks, and which one is read.</summary>
public static partial class Mistakes
{
    public static readonly Mistake LooksAtItself = new("a sentence that looks at itself",
        "The sentence that is read makes no difference to the result. The one who asks must look at the other's words, "
        + "and average those.");

    public static readonly Mistake OtherSentenceLeftOut = new("a sentence that asks nothing",
        "The asking sentence makes no difference to the result: the sentence that is read looks at itself.");

    public static readonly Mistake SentencesSwapped = new("the sentences in each other's place",
        "There is a row for each word that is read. A context vector belongs to a query, so there must be one for each "
        + "asking word.");

    public static readonly Mistake AskingAveraged = new("the asking words averaged",
        "The weights are right: a row for each word that asks, a column for each word that is read. So they are shares "
        + "of the words that are read, not of those that ask.");
}
