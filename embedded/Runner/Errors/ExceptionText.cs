using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>An uncaught exception as the learner reads it: what happened, then where in the scripts.</summary>
static class ExceptionText
{
    const int MostAtAnEnd = 20;

    /// <summary>The type and message; the calls in scripts, innermost first; the other calls in between; then the
    /// causes in the same form.</summary>
    public static string Of(Exception error)
    {
        var text = new StringBuilder();
        Append(text, error, "");
        return text.ToString().TrimEnd('\n');
    }

    static void Append(StringBuilder text, Exception error, string relation)
    {
        text.Append($"{relation}{error.GetType()}: {error.Message}\n");
        var frames = new StackTrace(error, fNeedFileInfo: true).GetFrames().Select(frame => new ScriptFrame(frame));
        var (own, others) = (new List<string>(), new List<string>());
        foreach (var frame in frames.Where(frame => frame.IsShown))
            (frame.IsOfScript ? own : others).Add(frame.Text);
        Append(text, own);
        if (others.Count > 0)
            text.Append(own.Count > 0 ? "   in the libraries below\n" : "");
        Append(text, others);
        foreach (var cause in Causes(error))
            Append(text, cause, " ---> ");
    }

    // Calls without end have a hundred thousand frames: both ends tell all.
    static void Append(StringBuilder text, List<string> frames)
    {
        var left = frames.Count - 2 * MostAtAnEnd;
        for (var i = 0; i < frames.Count; i++)
        {
            if (left > 0 && i == MostAtAnEnd)
            {
                text.Append(CultureInfo.InvariantCulture, $"   … {left:N0} more\n");
                i += left;
            }
            text.Append($"   at {frames[i]}\n");
        }
    }

    static IEnumerable<Exception> Causes(Exception error) => error switch
    {
        AggregateException many => many.InnerExceptions,
        { InnerException: { } inner } => [inner],
        _ => [],
    };
}

/// <summary>One call in a stack trace, with the names used in the scripts.</summary>
sealed partial class ScriptFrame(StackFrame frame)
{
    // Calls that pass exceptions from task to task, and those of this tool itself.
    static readonly string[] Silent =
        ["System.Runtime.CompilerServices", "System.Runtime.ExceptionServices", "AttentionWorkbench.Runner"];

    /// <summary>Whether the call is in a script or in a file that it loads.</summary>
    public bool IsOfScript => Type?.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;

    /// <summary>Whether it tells anything about the cause.</summary>
    public bool IsShown => Type?.Namespace is not { } name
        || !Array.Exists(Silent, silent => name.StartsWith(silent, StringComparison.Ordinal));

    /// <summary>The method, with its file and line where they are known.</summary>
    public string Text
    {
        get
        {
            // One frame in the runtime's format; further lines may belong to others.
            var line = new StackTrace(frame).ToString().Trim().Split('\n')[0].TrimEnd();
            var text = line.StartsWith("at ", StringComparison.Ordinal) ? line["at ".Length..] : line;
            return IsOfScript ? Readable(text) : text;
        }
    }

    Type? Type => frame.GetMethod()?.DeclaringType;

    static string Readable(string text)
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
    static partial Regex Submission { get; }

    [GeneratedRegex(@"<+(?<method>[^<>]+)>+d(__\d+)?(`\d+)?\.MoveNext\(\)")]
    static partial Regex AsyncMethod { get; }

    [GeneratedRegex(@"<>c(__DisplayClass\w+)?(`\d+)?\.<+(?<method>[^<>]+)>+b__\w+")]
    static partial Regex Lambda { get; }

    [GeneratedRegex(@"(<>c(__DisplayClass\w+)?(`\d+)?\.)?<+[^<>]+>+g__(?<name>\w+)\|\w+")]
    static partial Regex LocalFunction { get; }

    [GeneratedRegex(@"(, )?<>c__DisplayClass\w+&( \w+)?")]
    static partial Regex Closure { get; }

    [GeneratedRegex(@"<?Initialize>?(\(\))?(?=\(| in )")]
    static partial Regex TopLevel { get; }
}
