/// <summary>Mistakes that any exercise may meet.</summary>
public static partial class Mistakes
{
    public static readonly Mistake NotBegun = new("not begun yet",
        "The line with `throw` stands where your answer belongs. Take it away and write your own.");

    public static readonly Mistake ChangesItsArgument = new("an argument that is changed in place",
        "The result is right, but afterwards an argument holds other numbers, and whoever called you still needs "
        + "it. Methods whose names end in _ and assignments to x[...] write into the tensor itself.");

    public static readonly Mistake LoopOneShort = new("a loop that stops one short",
        "Everything is right but for the last round, which is missing. Does your condition say < or <=, and does "
        + "it count from 0?");

    public static readonly Mistake LoopOneLate = new("a loop that starts one late",
        "Everything is right but for the first round, which is missing. Places are counted from 0.");

    public static readonly Mistake LoopOneTooFar = new("a loop that goes one too far",
        "Places are counted from 0, so the last of n places is n - 1. Does your condition say <= where it should "
        + "say <?");

    public static readonly Mistake LastRoundOnly = new("a loop that keeps its last round only",
        "The earlier rounds are lost. Does each round add to what is there, or does it replace it?");

    public static readonly Mistake NotFilledIn = new("blanks that are not filled in",
        "The starter's blanks still stand where your prediction belongs.");

    public static readonly Mistake NotAddedUp = new("products that are never added up",
        "`*` multiplies number by number and keeps every product. A dot product, a matrix product and a "
        + "weighted average add them up.");

    public static readonly Mistake SumOverWrongDim = new("a sum over the wrong dimension",
        "The dimension that you sum over is the one that is gone from the result. Compare the two shapes "
        + "above: which one should be gone, and which should have stayed?");

    public static readonly Mistake ZeroTakenForType = new("sum(0), where C# takes the 0 for a type",
        "The result is a single whole number: for C#, sum(0) means the sum of everything as the number type 0. Name "
        + "the argument, so that the 0 is a dimension.");

    public static readonly Mistake LeftoverDimension = new("a dimension of 1 that is left over",
        "The numbers are right, but the shape has a 1 too many. What unsqueeze puts in, squeeze takes out "
        + "again.");

    public static readonly Mistake OverwritesItsInput = new("an input that is overwritten while it is still needed",
        "The first row is right, the later ones are not: they are computed from rows that you have replaced "
        + "already. `=` gives a tensor a second name and copies nothing.");
}
