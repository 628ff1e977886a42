/// <summary>Mistakes in loops: rounds that are missing, lost or too many.</summary>
public static partial class Mistakes
{
    public static readonly Mistake LastRoundOnly = new("a loop that keeps its last round only",
        "The earlier rounds are lost. Does each round add to what is there, or does it replace it?");

    public static readonly Mistake LoopOneLate = new("a loop that starts one late",
        "Everything is right but for the first round, which is missing. Places are counted from 0.");

    public static readonly Mistake LoopOneShort = new("a loop that stops one short",
        "Everything is right but for the last round, which is missing. Does your condition say < or <=, and does it "
        + "count from 0?");

    public static readonly Mistake LoopOneTooFar = new("a loop that goes one too far",
        "Places are counted from 0, so the last of n places is n - 1. Does your condition say <= where it should say "
        + "<?");
}
