using System.Diagnostics;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Lets a debugger attach before the first line of a script runs.</summary>
internal static class DebuggerWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Says on stderr which process to attach to, and waits until a debugger has.</summary>
    public static void Start()
    {
        Console.Error.WriteLine(
            $"Waiting for a debugger to attach to process {Environment.ProcessId}; Ctrl-C ends the waiting.");
        while (!Debugger.IsAttached)
            Thread.Sleep(Interval);
    }
}
