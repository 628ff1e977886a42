#nullable enable
using System.Text.RegularExpressions;

/// <summary>Mistakes that show in the text of a wrong answer where its numbers show nothing.</summary>
public static class TextMistakes
{
    // Other dimensions are fine: 0 is the only whole number that C# converts to an enum.
    static readonly Regex SumOfZero = new(@"\bsum\s*\(\s*0\s*[,)]");

    /// <summary>The verdict, with a mistake that the exercise's text shows if it has none yet.</summary>
    public static Verdict Named(Verdict verdict, string text) =>
        !verdict.Passed && verdict.Mistake is null && new ExerciseCode(text).First(SumOfZero) is not null
            ? verdict with { Mistake = Mistakes.ZeroTakenForType } : verdict;
}
