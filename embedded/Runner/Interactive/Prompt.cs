using System.Diagnostics.CodeAnalysis;
using AttentionWorkbench.Runner.Errors;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>The interactive session: reads entries, and prints their values and errors.</summary>
sealed class Prompt
{
    const string Help =
        """
        An entry is C#: an expression shows its value, an incomplete line asks for more.
        Ctrl-C ends an entry that runs; the variables stay.
          #load "FILE"    runs a script; its names stay
          #r "FILE"       references an assembly, or a package: #r "nuget: TorchSharp-cpu, 0.106.0"
          #reset          forgets all variables and references
          #cls            clears the screen
          #exit           ends the session
        """;

    readonly ScriptRequest _request;
    readonly EntryReader _entries = new();
    readonly EntryThread _thread = new();
    Session _session;
    ValueDisplay _display;

    Prompt(ScriptRequest request)
    {
        _request = request;
        Start();
    }

    /// <summary>Runs the code of the request, then each entry until <c>#exit</c> or the end of input.</summary>
    public static int Run(ScriptRequest request)
    {
        if (request.WaitsForDebugger)
            DebuggerWait.Start();
        var prompt = new Prompt(request);
        if (request.Code is not "")
            prompt.Execute(request);
        prompt.Loop();
        return Environment.ExitCode;
    }

    void Loop()
    {
        while (_entries.Read() is { } entry)
        {
            switch (entry.Trim())
            {
                case "":
                    break;
                case "#exit":
                    return;
                case "#help":
                    Console.WriteLine(Help);
                    break;
                case "#reset":
                    Start();
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

    [MemberNotNull(nameof(_session), nameof(_display))]
    void Start()
    {
        _session = new Session(_request.Args);
        _display = new ValueDisplay(_session);
    }

    void Execute(ScriptRequest request)
    {
        using var entry = new RunningEntry();
        try
        {
            var run = _session.Compile(request);
            object? value = null;
            _thread.Run(entry, () => value = run());
            if (value is not null)
            {
                var display = _display.For(value.GetType());
                _thread.Run(entry, () => Print(value, display));
            }
        }
        catch (EntryInterrupted interrupted)
        {
            Console.Error.WriteLine(interrupted.Message);
            // A progress bar hides it.
            if (!Console.IsOutputRedirected)
                Console.CursorVisible = true;
        }
        catch (ScriptFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(ExceptionText.Of(error));
        }
    }

    void Print(object value, Func<object, string>? display)
    {
        if (display is not null)
            Console.WriteLine(display(value));
        else
            _session.Globals.Print(value);
    }
}
