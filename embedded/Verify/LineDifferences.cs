using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyTests;

/// <summary>Two texts as one list of lines: <c>-</c> in the first only, <c>+</c> in the second only.</summary>
static class LineDifferences
{
    const int Context = 3;

    /// <summary>The changed lines with three lines of context; each group starts with its line numbers, as in <c>@@ -12
    /// +12 @@</c>.</summary>
    public static string Of(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var text = new StringBuilder();
        var (lineBefore, lineAfter, printing) = (1, 1, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var near = IsNearChange(lines, i);
            if (near && !printing)
                text.Append($"@@ -{lineBefore} +{lineAfter} @@\n");
            if (near)
                text.Append($"{Mark(lines[i])}{lines[i].Text}\n");
            printing = near;
            lineBefore += lines[i].Type == ChangeType.Inserted ? 0 : 1;
            lineAfter += lines[i].Type == ChangeType.Deleted ? 0 : 1;
        }
        return text.ToString();
    }

    static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(lines.Count - 1, index + Context); i++)
            if (lines[i].Type != ChangeType.Unchanged)
                return true;
        return false;
    }

    static char Mark(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' '
    };
}
