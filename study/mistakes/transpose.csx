/// <summary>Mistakes with transposing: matrices and dimensions that are transposed, or are not.</summary>
public static partial class Mistakes
{
    public static readonly Mistake AllTransposed = new("all dimensions turned round",
        "Of three dimensions (b, T, d), .T makes (d, T, b). The batch must stay where it is: swap the last two only.");

    public static readonly Mistake KeysNotTransposed = new("keys that are not transposed",
        "For a score, a row of queries meets a row of keys. A matrix product takes rows on its left but columns on "
        + "its right, so the keys must be turned first.");

    public static readonly Mistake TransposedWrongDims = new("the wrong dimensions transposed",
        "Of the keys only the last two dimensions change places: tokens and their numbers. What stands before them, "
        + "the batch and the heads, stays where it is.");

    public static readonly Mistake ViewAfterTranspose = new("view of numbers that are not in order",
        "After transpose the numbers lie in memory in another order than they are read in. view never copies, so it "
        + "refuses. Lay them out anew before it.");

    public static readonly Mistake ViewInsteadOfTranspose = new("view where transpose is needed",
        "The shape is right, but the numbers are in the wrong places: view and reshape read them in the order in "
        + "which they lie in memory and move none. Which two dimensions must change places, and when?");

    public static readonly Mistake WeightTransposed = new("a weight matrix that is transposed",
        "matmul(x, W) takes W as (d_in, d_out); nn.Linear keeps its weight as (d_out, d_in) and multiplies by its transpose.");

    public static readonly Mistake WeightsByColumn = new("weights that are read by columns",
        "Row i of the weights belongs to query i, but your context vector i was mixed by column i. The weights need "
        + "no transpose.");
}
