using System.Text.RegularExpressions;

#nullable enable

/// <summary>What .NET writes when unbounded recursion ends the process.</summary>
public static class EndlessCalls
{
    const string Heading = "Stack overflow.";

    static readonly Regex Call = new(@"^\s+at Submission#\d+\S*?(?:g__(\w+)\||\.(\w+)\()", RegexOptions.Multiline);

    /// <summary>Whether that is why a process ended.</summary>
    /// <param name="error">What it wrote on stderr.</param>
    public static bool Ended(string error) => error.Contains(Heading);

    /// <summary>The exercise's function that appears most often in the stack; null where none is listed.</summary>
    public static string? FunctionIn(string error) => Call.Matches(error)
        .Select(call => call.Groups[1].Value + call.Groups[2].Value)
        .GroupBy(name => name).MaxBy(calls => calls.Count())?.Key;
}
