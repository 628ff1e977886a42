/// <summary>Mistakes with scores: what is compared with what.</summary>
public static partial class Mistakes
{
    public static readonly Mistake AlreadyNormalised = new("scores that are weights already",
        "These numbers are softmax of the scores. What is asked for here comes before that step.");

    public static readonly Mistake EachWithItself = new("every word compared with itself",
        "Number i is the dot product of word i with word i. In a score two meet: the one who asks, and the one who "
        + "is asked.");

    public static readonly Mistake OwnKeyOnly = new("each query compared with its own key only",
        "You have one score for each token. A query needs a score with every key, its own and all others.");

    public static readonly Mistake QueriesAndKeysSwapped = new("keys and queries swapped",
        "Your scores are the transpose of the right ones: a row must belong to a query, a column to a key.");

    public static readonly Mistake QueryLeftOut = new("a query that is left out",
        "The scores do not change when the decoder's state changes, so it would look at the same words at every step.");

    public static readonly Mistake ScoreForEachNumber = new("a score for each number of a key",
        "Scores compare queries with keys. A dot product makes one number of two vectors: their width is used up, "
        + "and what is left is one score for each pair of tokens.");

    public static readonly Mistake ScoresAsWideAsInputs = new("scores as wide as the inputs",
        "Each query has a score with each word. How many words are there, and what do their 4 numbers have to do "
        + "with that?");

    public static readonly Mistake ScoresOfNumbers = new("scores between numbers instead of tokens",
        "A score compares a query token with a key token, so both last sizes of the scores count tokens.");
}
