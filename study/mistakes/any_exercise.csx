/// <summary>Mistakes that can happen in any exercise.</summary>
public static partial class Mistakes
{
    public static readonly Mistake ChangesItsArgument = new("an argument that is changed in place",
        "The result is right, but afterwards an argument holds other numbers, and whoever called you still needs it. "
        + "Methods whose names end in _ and assignments to x[...] write into the tensor itself.");

    public static readonly Mistake NotBegun = new("not begun yet",
        "The line with `throw` stands where your answer belongs. Take it away and write your own.");

    public static readonly Mistake NotFilledIn = new("blanks that are not filled in",
        "The starter's blanks still stand where your prediction belongs.");

    public static readonly Mistake OneTokenOnly = new("the answer for one token only",
        "There is one row. The chapter begins with \"journey\" alone; here every token of the sentence asks.");

    public static readonly Mistake OverwritesItsInput = new("an input that is overwritten while it is still needed",
        "The first row is right, the later ones are not: they are computed from rows that you have replaced already. "
        + "`=` gives a tensor a second name and copies nothing.");
}
