using AttentionWorkbench.Runner.Compile;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>The interactive session at the console: reads entries, prints their values and errors.</summary>
internal sealed class Prompt
{
    private readonly ScriptRequest _request;
    private Session _session;

    private Prompt(ScriptRequest request)
    {
        _request = request;
        _session = new Session(request.Args);
    }

    /// <summary>
    /// Runs the code of the request, then what is typed until <c>#exit</c> or the end of input.
    /// </summary>
    public static int Run(ScriptRequest request)
    {
        var prompt = new Prompt(request);
        if (request.Code is not "")
            prompt.Execute(request);
        prompt.Loop();
        return Environment.ExitCode;
    }

    private void Loop()
    {
        while (ReadEntry() is { } entry)
        {
            switch (entry.Trim())
            {
                case "#exit":
                    return;
                case "#reset":
                    _session = new Session(_request.Args);
                    break;
                case "#cls":
                    if (!Console.IsOutputRedirected)
                        Console.Clear();
                    break;
                default:
                    Execute(_request.WithCode(entry));
                    break;
            }
        }
    }

    private void Execute(ScriptRequest entry)
    {
        try
        {
            if (_session.Run(entry) is { } value)
                _session.Globals.Print(value);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error is ScriptFailure ? error.Message : error.ToString());
        }
    }

    // A line that opens a block or a call asks for more.
    private static string? ReadEntry()
    {
        Console.Write("> ");
        var entry = Console.ReadLine();
        while (entry is not null && !IsComplete(entry))
        {
            Console.Write("* ");
            if (Console.ReadLine() is not { } line)
                break;
            entry += "\n" + line;
        }
        return entry;
    }

    private static bool IsComplete(string entry) =>
        SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(entry, ScriptDialect.Parsing));
}
