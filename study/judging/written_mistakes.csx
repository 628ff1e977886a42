using System.Text.RegularExpressions;

#nullable enable

/// <summary>What the text of a wrong answer says where its numbers say nothing.</summary>
public static class WrittenMistakes
{
    // Other dimensions are fine: of all whole numbers, C# takes 0 alone for a type.
    static readonly Regex SumOfZero = new(@"\bsum\s*\(\s*0\s*[,)]");

    /// <summary>A verdict with a mistake that the exercise's text shows, where it has none yet.</summary>
    public static Verdict Named(Verdict verdict, string text) =>
        !verdict.Passed && verdict.Mistake is null && new ExerciseCode(text).First(SumOfZero) is not null
            ? verdict with { Mistake = Mistakes.ZeroTakenForType } : verdict;
}
