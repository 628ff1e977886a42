using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Ctrl-C ends a run at once, as it does without this, and leaves a usable terminal.</summary>
internal static class Interruption
{
    private static PosixSignalRegistration? _registration;

    /// <summary>A progress bar hides the cursor; a run that is interrupted shows it again.</summary>
    public static void KeepCursorVisible()
    {
        if (!Console.IsOutputRedirected && !OperatingSystem.IsWindows())
            _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Console.Write("\e[?25h"));
    }
}
