/// <summary>Mistakes with dimensions: lost, left over, or taken for another.</summary>
public static partial class Mistakes
{
    public static readonly Mistake ContextAsLongAsSentence = new("a context vector with a number for each word",
        "A context vector is a mix of words. Mixing does not change a vector's width: how wide is a word?");

    public static readonly Mistake ContextOfKeyWidth = new("context vectors as wide as keys",
        "A context vector is a mix of values. The width of the keys is used up in the scores.");

    public static readonly Mistake LeftoverDimension = new("a dimension of 1 that is left over",
        "The numbers are right, but the shape has a 1 too many. What unsqueeze puts in, squeeze takes out again.");

    public static readonly Mistake RowOfOneNumber = new("a row of one number instead of a number",
        "The number is right, but its shape is (1): a row in which it stands alone. A scalar has no dimension, and its "
        + "shape is (). Look at how the tensor was made that you began with, or whether a sum keeps its dimension.");

    public static readonly Mistake ShapesWithoutBatch = new("a shape read as if there were no batch",
        "Without a batch T was shape[0] and d_k was shape[1]. With one, each of them stands one place further right.");

    public static readonly Mistake SumKeepsDimension = new("a sum that keeps its dimension",
        "A sum along a dimension removes that dimension, unless you pass keepdim: true.");

    public static readonly Mistake SumOverBatch = new("a sum over the batch",
        "You add up states of different sentences, which have nothing to do with each other. Each sentence of the "
        + "batch has a context vector of its own.");

    public static readonly Mistake SumOverWrongDim = new("a sum over the wrong dimension",
        "The dimension that you sum over is the one that is gone from the result. Compare the two shapes above: "
        + "which one should be gone, and which should have stayed?");

    public static readonly Mistake SumsWithoutKeepdim = new("sums that lost their dimension",
        "The sums of the rows have shape (T), and broadcasting takes that for a row: number j divides column j. They "
        + "must stay a column, (T, 1), so that number i divides row i.");

    public static readonly Mistake WeightsLackDimension = new("weights that lack a dimension",
        "* compares two shapes from the right, so the T of the weights meets the d of the states. Each weight must "
        + "meet all d numbers of its own state.");

    public static readonly Mistake ZeroTakenForType = new("sum(0), where C# takes the 0 for a type",
        "For C#, sum(0) means the sum of everything as the number type 0, a single whole number. Name the argument, so "
        + "that the 0 is a dimension.");
}
