using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>Compiler errors as the learner reads them.</summary>
static class CompileErrors
{
    /// <summary>Each error as <c>file(line,col): error CSxxxx: text</c>; on a terminal with its source line; and where
    /// it is known what would help, with a hint that says so.</summary>
    public static string Text(CSharpCompilation compilation, IEnumerable<Diagnostic> errors, Terminal terminal)
    {
        var (package, misplaced) = (new RealPackageHint(compilation), new UsingHint());
        return string.Join('\n', errors.SelectMany(error =>
            Lines(error, package.Hint(error) ?? misplaced.Hint(error), terminal)));
    }

    static IEnumerable<string> Lines(Diagnostic error, string? hint, Terminal terminal)
    {
        yield return error.ToString();
        if (terminal.IsTerminal)
        {
            foreach (var line in SourceExcerpt.Of(error.Location, terminal))
                yield return line;
        }
        if (hint is not null)
            yield return "    " + hint;
    }
}

/// <summary>The source line that an error is about, and a caret under the place.</summary>
static class SourceExcerpt
{
    const string Margin = "    ";
    const string Cut = "…";

    /// <summary>Two lines, neither wider than the terminal; nothing when the place is not in a source file.</summary>
    public static IEnumerable<string> Of(Location location, Terminal terminal)
    {
        if (location.SourceTree?.GetText() is not { } text)
            return [];
        var line = text.Lines.GetLineFromPosition(location.SourceSpan.Start);
        var start = location.SourceSpan.Start - line.Start;
        var length = Math.Max(1, Math.Min(location.SourceSpan.Length, line.End - line.Start - start));
        return Of(line.ToString(), start, length, terminal);
    }

    static string[] Of(string line, int start, int length, Terminal terminal)
    {
        var room = terminal.Width - Margin.Length - 1;
        // A line that is too long is cut so that the marked place is near its middle.
        var before = Plain(line[..start]);
        var marked = Plain(line.Substring(start, Math.Min(length, line.Length - start)));
        var after = Plain(line[Math.Min(start + length, line.Length)..]);
        var head = before.TrimStart();
        if (TextColumns.Of(head + marked + after) > room)
            head = LastColumns(head, Math.Max(0, room / 2));
        var shown = FirstColumns(head + marked + after, room);
        var caret = TextColumns.Of(head);
        var tail = Math.Min(TextColumns.Of(marked), room - caret) - 1;
        return
        [
            Margin + shown,
            Margin + new string(' ', caret) + terminal.Red("^" + new string('~', Math.Max(0, tail))),
        ];
    }

    // The width of a tab depends on the terminal; that of a space does not.
    static string Plain(string text) => text.Replace('\t', ' ');

    static string FirstColumns(string text, int room)
    {
        if (TextColumns.Of(text) <= room)
            return text;
        var kept = new StringBuilder();
        var columns = Cut.Length;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += TextColumns.Of(rune);
            if (columns > room)
                break;
            kept.Append(rune);
        }
        return kept + Cut;
    }

    static string LastColumns(string text, int room)
    {
        if (TextColumns.Of(text) <= room)
            return text;
        var runes = text.EnumerateRunes().ToList();
        var columns = Cut.Length;
        var first = runes.Count;
        while (first > 0 && (columns += TextColumns.Of(runes[first - 1])) <= room)
            first--;
        return Cut + string.Concat(runes.Skip(first));
    }
}
