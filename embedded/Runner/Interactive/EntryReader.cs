using AttentionWorkbench.Runner.Load;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>Reads entries of one or more lines: edited on a terminal, otherwise as they arrive.</summary>
sealed class EntryReader
{
    // The Windows console has line editing and a history of its own.
    readonly LineEditor? _editor =
        Console.IsInputRedirected || Console.IsOutputRedirected || OperatingSystem.IsWindows()
            ? null : new LineEditor();

    /// <summary>The next entry; null at the end of input. A line that opens a block or a call asks for more; an empty
    /// line ends what cannot be completed. Ctrl-C discards what has been typed.</summary>
    public string? Read()
    {
        if (ReadLine("> ") is not { } entry)
            return null;
        while (!IsComplete(entry) && ReadLine("* ") is { } line)
        {
            if (line == LineEditor.GivenUp)
                return "";
            if (line.Length == 0 && entry.EndsWith('\n'))
                break;
            entry += "\n" + line;
        }
        return entry == LineEditor.GivenUp ? "" : entry;
    }

    string? ReadLine(string prompt)
    {
        if (_editor is not null)
            return _editor.Read(prompt);
        Console.Write(prompt);
        return Console.ReadLine();
    }

    static bool IsComplete(string entry) =>
        SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(entry, ScriptDialect.Parsing));
}
