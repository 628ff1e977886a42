#nullable enable
using System.Text.RegularExpressions;

/// <summary>The code of an exercise, line by line, with comments and strings blanked out.</summary>
public sealed class ExerciseCode
{
    static readonly Regex NotCode = new(
        """"
        //[^\n]* | /\*[\s\S]*?(?:\*/|\z)
        | \$*"""[\s\S]*?""" | (?:@\$?|\$@)"(?:[^"]|"")*" | \$?"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+'
        """", RegexOptions.IgnorePatternWhitespace);

    readonly string[] _lines;

    /// <summary>Reads a text of C#.</summary>
    public ExerciseCode(string text) => _lines = NotCode
        .Replace(text.ReplaceLineEndings("\n"), part => Regex.Replace(part.Value, @"[^\n]", " "))
        .Split('\n');

    /// <summary>The first line, counted from 1, that matches a pattern, and the match; null if there is none.</summary>
    public (int Line, Match Found)? First(Regex pattern)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (pattern.Match(_lines[i]) is { Success: true } found)
                return (i + 1, found);
        }
        return null;
    }

    /// <summary>The first call of one of these functions, or the first statement with one of these keywords, such as
    /// <c>for</c>. A function of that name that the exercise defines itself does not count.</summary>
    public (int Line, string Name)? FirstCall(IReadOnlyList<string> names)
    {
        var foreign = names.Where(name => First(Definition(name)) is null).ToList();
        return foreign.Count > 0
            && First(new Regex($@"\b({string.Join('|', foreign)})\s*\(")) is var (line, found)
            ? (line, found.Groups[1].Value) : null;
    }

    /// <summary>Whether this code contains every line of another.</summary>
    public bool Holds(ExerciseCode other)
    {
        var own = _lines.Select(line => line.Trim()).ToHashSet();
        return other._lines.Select(line => line.Trim()).Where(line => line.Length > 0).All(own.Contains);
    }

    static Regex Definition(string name) => new($@"\b(?:Tensor|float|double)\s+{name}\s*\(");
}
