using System.Text.RegularExpressions;

#nullable enable

/// <summary>The code of an exercise, line by line, without what the compiler does not run: comments and strings are
/// blank.</summary>
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

    /// <summary>The first line, counted from 1, in which a pattern stands, and what it found there; null where it stands
    /// nowhere.</summary>
    public (int Line, Match Found)? First(Regex pattern)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (pattern.Match(_lines[i]) is { Success: true } found)
                return (i + 1, found);
        }
        return null;
    }

    /// <summary>The first call of one of these functions, or the first statement of one of these words, such as
    /// <c>for</c>. A function of that name that the exercise defines itself is none of them.</summary>
    public (int Line, string Name)? FirstCall(IReadOnlyList<string> names)
    {
        var foreign = names.Where(name => First(Definition(name)) is null).ToList();
        return foreign.Count > 0
            && First(new Regex($@"\b({string.Join('|', foreign)})\s*\(")) is var (line, found)
            ? (line, found.Groups[1].Value) : null;
    }

    /// <summary>Whether all code of a text stands in this one, each line as it is.</summary>
    public bool Holds(ExerciseCode other)
    {
        var own = _lines.Select(line => line.Trim()).ToHashSet();
        return other._lines.Select(line => line.Trim()).Where(line => line.Length > 0).All(own.Contains);
    }

    static Regex Definition(string name) => new($@"\b(?:Tensor|float|double)\s+{name}\s*\(");
}
