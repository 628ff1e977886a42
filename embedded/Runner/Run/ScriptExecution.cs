using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Errors;
using AttentionWorkbench.Runner.Load;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Runs a built script.</summary>
static class ScriptExecution
{
    /// <summary>Runs a script and returns its exit code, or 1 after an uncaught exception, which goes to
    /// stderr.</summary>
    public static int Run(CompiledScript script, IReadOnlyList<string> args)
    {
        Interruption.KeepCursorVisible();
        var context = new ScriptLoadContext(script.Assets);
        using var reflection = context.EnterContextualReflection();
        var factory = Factory<int>(context.Load(script.Assembly), "Submission#0");
        try
        {
            var code = factory([new ScriptGlobals(args), null]).GetAwaiter().GetResult();
            return Environment.ExitCode != 0 ? Environment.ExitCode : code;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(ExceptionText.Of(error));
            return 1;
        }
    }

    /// <summary>The method that the compiler generates for a script: it takes the globals and a slot for each
    /// submission, and runs the last of them.</summary>
    public static Func<object?[], Task<T>> Factory<T>(Assembly assembly, string className) =>
        assembly.GetType(className, throwOnError: true)!
            .GetMethod("<Factory>")!
            .CreateDelegate<Func<object?[], Task<T>>>();
}

/// <summary>Makes Ctrl-C end a run at once, as it would by default, but leave the terminal usable.</summary>
static class Interruption
{
    static PosixSignalRegistration? _registration;

    /// <summary>Progress bars hide the cursor; this shows it again after an interruption.</summary>
    public static void KeepCursorVisible()
    {
        if (!Console.IsOutputRedirected && !OperatingSystem.IsWindows())
            _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Console.Write("\e[?25h"));
    }
}

/// <summary>Lets a debugger attach before the first line of a script runs.</summary>
static class DebuggerWait
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Writes the process id to stderr, and waits until a debugger is attached.</summary>
    public static void Start()
    {
        Console.Error.WriteLine(
            $"Waiting for a debugger to attach to process {Environment.ProcessId}; Ctrl-C stops waiting.");
        while (!Debugger.IsAttached)
            Thread.Sleep(Interval);
    }
}
