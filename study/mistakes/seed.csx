/// <summary>Mistakes with seeds and what is drawn.</summary>
public static partial class Mistakes
{
    public static readonly Mistake DrawnFromNormal = new("numbers from randn instead of rand",
        "Some of your numbers are below 0: randn draws around 0. rand draws evenly between 0 and 1.");

    public static readonly Mistake MatricesChangedPlaces = new("the right matrices in the wrong places",
        "All three were drawn as they should be, but they changed places. Compare the order of the draws, and the "
        + "order in which they are handed on, with the task.");

    public static readonly Mistake SeededBeforeEachDraw = new("the same draw three times",
        "All three matrices are equal. manual_seed goes back to the beginning: is it called more than once? Or is "
        + "one matrix used three times?");

    public static readonly Mistake WrongSeed = new("the wrong seed",
        "The numbers are drawn in the right way, but from another seed, or some were drawn before. The task names "
        + "the seed; manual_seed comes right before the first draw.");
}
