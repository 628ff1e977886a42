/// <summary>Mistakes with projections that are joined, letters of einsum, and heads that share keys.</summary>
public static partial class Mistakes
{
    public static readonly Mistake CutAcrossRows = new("a view that cuts rows where columns should be cut",
        "A row of the product holds a token's query, key and value end to end. view cuts numbers as they lie in memory, "
        + "so its first third is the first third of the tokens. Which dimension should be cut?");

    public static readonly Mistake FirstGroupOnly = new("a group that serves all heads",
        "Every head asks the first head of keys. Which heads should ask the others?");

    public static readonly Mistake GroupsAlternate = new("groups that alternate",
        "Neighbouring heads ask different groups. The heads of one group stand beside each other: heads 0 and 1 of four "
        + "ask group 0. In which order do your copies of the keys stand?");

    public static readonly Mistake HeadsSummed = new("heads that are summed",
        "The result has one map instead of one for each head. A letter that the result lacks is summed over: which one "
        + "does it lack?");

    public static readonly Mistake LettersSwapped = new("letters of query and key that are swapped",
        "The numbers are there, but rows are keys and columns are queries. Look at the last two letters behind the arrow.");

    public static readonly Mistake PartsInterleaved = new("three parts that are interleaved",
        "The first d_out numbers of a row are the query, not every third one.");

    public static readonly Mistake PartsNotCut = new("a product that is not cut",
        "All numbers are there, end to end in each row. They should be three tensors on top of each other.");

    public static readonly Mistake PartsInWrongOrder = new("three parts in the wrong order",
        "The numbers are right, but queries, keys and values do not stand in this order. In which order did you join the "
        + "matrices?");
}
