using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>What the compiler found wrong, as the learner reads it.</summary>
internal static class CompileErrors
{
    /// <summary>
    /// Each error as <c>file(line,col): error CSxxxx: text</c>; on a terminal with its source line, and where
    /// the real package would help, with a sentence that says so.
    /// </summary>
    public static string Text(CSharpCompilation compilation, IEnumerable<Diagnostic> errors)
    {
        var package = new RealPackageHint(compilation);
        return string.Join('\n', errors.SelectMany(error => Lines(error, package)));
    }

    private static IEnumerable<string> Lines(Diagnostic error, RealPackageHint package)
    {
        yield return error.ToString();
        if (Terminal.IsThere)
        {
            foreach (var line in SourceExcerpt.Of(error.Location, Terminal.Width))
                yield return line;
        }
        if (package.Hint(error) is { } hint)
            yield return "    " + hint;
    }
}
