#nullable enable

/// <summary>A solution's file contains the starter too, by means of C# directives: what is between <c>#if STARTER</c>
/// and <c>#else</c> belongs to the starter, what is between <c>#else</c> and <c>#endif</c> to the solution.</summary>
public static class ExerciseSource
{
    const string StarterBegins = "#if STARTER";
    const string SolutionBegins = "#else";
    const string Ends = "#endif";

    /// <summary>The exercise as a learner first sees it.</summary>
    public static string Starter(string source) => Text(source, isStarter: true);

    /// <summary>The exercise solved.</summary>
    public static string Solution(string source) => Text(source, isStarter: false);

    /// <summary>What only the starter has: for a repair, its bug.</summary>
    public static string StarterAlone(string source)
    {
        var solved = Solution(source).Split('\n').ToHashSet();
        return string.Join('\n', Starter(source).Split('\n').Where(line => !solved.Contains(line)));
    }

    static string Text(string source, bool isStarter)
    {
        var text = new StringBuilder();
        var part = "";
        foreach (var line in source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.Trim() is StarterBegins or SolutionBegins or Ends)
                part = line.Trim();
            else if (part is "" or Ends || (part == StarterBegins) == isStarter)
                text.Append(line).Append('\n');
        }
        return text.ToString();
    }
}
