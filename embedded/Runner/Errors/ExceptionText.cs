using System.Diagnostics;
using System.Text;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>An uncaught exception as the learner reads it: what happened, then where in the scripts.</summary>
internal static class ExceptionText
{
    /// <summary>
    /// Type and message; the frames of the scripts, innermost first; the frames of others on the way; then the
    /// causes in the same form.
    /// </summary>
    public static string Of(Exception error)
    {
        var text = new StringBuilder();
        Append(text, error, "");
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, Exception error, string relation)
    {
        text.Append($"{relation}{error.GetType()}: {error.Message}\n");
        var frames = new StackTrace(error, fNeedFileInfo: true).GetFrames().Select(frame => new ScriptFrame(frame));
        var (own, others) = (new List<string>(), new List<string>());
        foreach (var frame in frames.Where(frame => frame.IsShown))
            (frame.IsOfScript ? own : others).Add(frame.Text);
        own.ForEach(line => text.Append($"   at {line}\n"));
        if (others.Count > 0)
            text.Append(own.Count > 0 ? "   in the libraries below\n" : "");
        others.ForEach(line => text.Append($"   at {line}\n"));
        foreach (var cause in Causes(error))
            Append(text, cause, " ---> ");
    }

    private static IEnumerable<Exception> Causes(Exception error) => error switch
    {
        AggregateException many => many.InnerExceptions,
        { InnerException: { } inner } => [inner],
        _ => [],
    };
}
