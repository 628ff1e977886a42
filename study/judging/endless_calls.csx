#nullable enable
using System.Text.RegularExpressions;

/// <summary>What .NET writes when unbounded recursion ends the process.</summary>
public static class EndlessCalls
{
    const string Heading = "Stack overflow.";

    static readonly Regex Call = new(@"^\s+at Submission#\d+\S*?(?:g__(\w+)\||\.(\w+)\()", RegexOptions.Multiline);

    // Direct recursion is folded into the calls that repeat; the others are those that led there.
    static readonly Regex Repeated =
        new(@"^Repeat(ed)? \d+ times:\s*^-+$(?<calls>.*?)^-+$", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>Whether that is why a process ended.</summary>
    /// <param name="error">What it wrote on stderr.</param>
    public static bool Ended(string error) => error.Contains(Heading);

    /// <summary>The exercise's function that waits for itself most often; null where none is listed.</summary>
    public static string? FunctionIn(string error) => Call
        .Matches(Repeated.Match(error.ReplaceLineEndings("\n")) is { Success: true } folded ? folded.Groups["calls"].Value : error)
        .Select(call => call.Groups[1].Value + call.Groups[2].Value)
        .GroupBy(name => name).MaxBy(calls => calls.Count())?.Key;
}
