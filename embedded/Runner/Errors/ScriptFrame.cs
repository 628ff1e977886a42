using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>One call on the way to an exception, under the names that the scripts give.</summary>
internal sealed partial class ScriptFrame(StackFrame frame)
{
    // What hands exceptions on from task to task, and this tool itself.
    private static readonly string[] Silent =
        ["System.Runtime.CompilerServices", "System.Runtime.ExceptionServices", "AttentionWorkbench.Runner"];

    /// <summary>Whether it is a step of a script or of a file that it loads.</summary>
    public bool IsOfScript => Type?.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;

    /// <summary>Whether it says anything about the cause.</summary>
    public bool IsShown => Type?.Namespace is not { } name
        || !Array.Exists(Silent, silent => name.StartsWith(silent, StringComparison.Ordinal));

    /// <summary>The method, and its file and line where they are known.</summary>
    public string Text
    {
        get
        {
            // One frame as the runtime words it; behind the first line it may speak of others.
            var line = new StackTrace(frame).ToString().Trim().Split('\n')[0].TrimEnd();
            var text = line.StartsWith("at ", StringComparison.Ordinal) ? line["at ".Length..] : line;
            return IsOfScript ? Readable(text) : text;
        }
    }

    private Type? Type => frame.GetMethod()?.DeclaringType;

    private static string Readable(string text)
    {
        text = Submission.Replace(text, "");
        text = AsyncMethod.Replace(text, "${method}()");
        text = Lambda.Replace(text, "lambda in ${method}");
        text = LocalFunction.Replace(text, "${name}");
        text = Closure.Replace(text, "");
        text = TopLevel.Replace(text, "top level");
        return text.Replace(" in :line ", " in line ");
    }

    [GeneratedRegex(@"Submission#\d+[.+]")]
    private static partial Regex Submission { get; }

    [GeneratedRegex(@"<+(?<method>[^<>]+)>+d(__\d+)?(`\d+)?\.MoveNext\(\)")]
    private static partial Regex AsyncMethod { get; }

    [GeneratedRegex(@"<>c(__DisplayClass\w+)?(`\d+)?\.<+(?<method>[^<>]+)>+b__\w+")]
    private static partial Regex Lambda { get; }

    [GeneratedRegex(@"(<>c(__DisplayClass\w+)?(`\d+)?\.)?<+[^<>]+>+g__(?<name>\w+)\|\w+")]
    private static partial Regex LocalFunction { get; }

    [GeneratedRegex(@"(, )?<>c__DisplayClass\w+&( \w+)?")]
    private static partial Regex Closure { get; }

    [GeneratedRegex(@"<?Initialize>?(\(\))?(?=\(| in )")]
    private static partial Regex TopLevel { get; }
}
