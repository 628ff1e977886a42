using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>One call on the way to an exception, under the names that the scripts give.</summary>
internal sealed partial class ScriptFrame(StackFrame frame)
{
    // The runtime's own wording, which knows to name the method behind an async one; it hides some frames.
    private readonly string _line = new StackTrace(frame).ToString().Trim();

    /// <summary>Whether it is a step of a script or of a file that it loads.</summary>
    public bool IsOfScript => Type?.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;

    /// <summary>Whether it tells anything: the runner's own steps and those between tasks do not.</summary>
    public bool IsShown => _line.Length > 0 && !IsFactory
        && Type?.Namespace?.StartsWith("AttentionWorkbench.", StringComparison.Ordinal) != true;

    /// <summary>The method, and for a script its file and line.</summary>
    public string Text => IsOfScript ? Readable(_line) : _line["at ".Length..];

    private Type? Type => frame.GetMethod()?.DeclaringType;

    private bool IsFactory => IsOfScript && frame.GetMethod()!.Name is "<Factory>";

    private static string Readable(string line)
    {
        var name = Submission.Replace(line["at ".Length..], "");
        name = Lambda.Replace(name, "lambda in ${method}");
        name = LocalFunction.Replace(name, "${name}");
        return TopLevel.Replace(name, "top level of the script");
    }

    [GeneratedRegex(@"Submission#\d+[.+]")]
    private static partial Regex Submission { get; }

    [GeneratedRegex(@"(<>c(__DisplayClass\d+_\d+)?(`\d+)?\.)<+(?<method>\w+)>+(b__[\d_]+)")]
    private static partial Regex Lambda { get; }

    [GeneratedRegex(@"(<>c(__DisplayClass\d+_\d+)?(`\d+)?\.)?<+\w+>+g__(?<name>\w+)\|[\d_]+")]
    private static partial Regex LocalFunction { get; }

    [GeneratedRegex(@"<?Initialize>?(\(\))?(?=\(| in |$)")]
    private static partial Regex TopLevel { get; }
}
