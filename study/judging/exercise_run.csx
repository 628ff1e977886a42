#nullable enable
using System.Threading;

/// <summary>How a run of an exercise ended.</summary>
public enum ExerciseEnd
{
    /// <summary>There is a reply to every question.</summary>
    Answered,
    /// <summary>It did not compile.</summary>
    NotCompiled,
    /// <summary>An exception ended it before its last line.</summary>
    Threw,
    /// <summary>The native library ended its process: <see cref="ExerciseRun.Abort"/>.</summary>
    Aborted,
    /// <summary>It recursed without end.</summary>
    CallsItself,
    /// <summary>It ended by itself, without handing in a function or before that had answered.</summary>
    NothingHandedIn,
    /// <summary>It was stopped.</summary>
    TooSlow,
    /// <summary>It was stopped, and had computed nothing for a while.</summary>
    StoodStill,
}

/// <summary>A run of an exercise.</summary>
/// <param name="Output">What the exercise itself wrote.</param>
/// <param name="Error">What it, or the compiler, wrote to stderr.</param>
/// <param name="Abort">Why its process was ended, if <paramref name="End"/> says that it was.</param>
public sealed record ExerciseRun(
    ExerciseEnd End, IReadOnlyList<Reply> Replies, string Output, string Error, Abort? Abort)
{
    // The exit code of a process that Ctrl-C ended, and how long after that the same Ctrl-C may arrive here.
    const int EndedByCtrlC = 130;
    static readonly TimeSpan CtrlCDelay = TimeSpan.FromSeconds(1);

    /// <summary>Runs an exercise and asks it questions. Ctrl-C ends the exercise too.</summary>
    /// <param name="file">The exercise.</param>
    /// <param name="questions">Evaluated while the exercise is being compiled.</param>
    /// <param name="meanwhile">Work to do after that, while it is still being compiled.</param>
    public static ExerciseRun Of(string file, Func<IReadOnlyList<Question>> questions, Action meanwhile)
    {
        using var folder = new ExchangeFolder(file);
        using var process = new ExerciseProcess(file, folder.Path);
        var interrupted = new ManualResetEventSlim();
        ConsoleCancelEventHandler interrupt = (_, _) =>
        {
            interrupted.Set();
            process.Kill();
            folder.Dispose();
        };
        Console.CancelKeyPress += interrupt;
        folder.Ask(questions());
        meanwhile();
        var endedByItself = process.WaitOrKill(() => folder.HasBegun);
        // Ctrl-C ends this process too, but only once its handlers are done. Until then there is nothing to say of the
        // exercise, whether they ended it or its own Ctrl-C did.
        if (interrupted.Wait(endedByItself && process.ExitCode == EndedByCtrlC ? CtrlCDelay : TimeSpan.Zero))
        {
            folder.Dispose();
            Environment.Exit(EndedByCtrlC);
        }
        Console.CancelKeyPress -= interrupt;
        var replies = folder.Replies();
        var abort = endedByItself ? Abort.Of(process.ExitCode, process.Error) : null;
        var end = endedByItself ? EndOf(process.ExitCode, folder.HasBegun, replies, abort, process.Error)
            : process.StoodStill ? ExerciseEnd.StoodStill : ExerciseEnd.TooSlow;
        return new(end, replies, process.Output, process.Error, abort);
    }

    static ExerciseEnd EndOf(
        int exitCode, bool hasBegun, IReadOnlyList<Reply> replies, Abort? abort, string error)
    {
        if (replies.Count > 0)
            return ExerciseEnd.Answered;
        // Without a line that loads the exercise's base, for instance if it is commented out, nothing starts.
        if (!hasBegun)
            return exitCode == 0 ? ExerciseEnd.NothingHandedIn : ExerciseEnd.NotCompiled;
        if (abort is not null)
            return ExerciseEnd.Aborted;
        if (EndlessCalls.Ended(error))
            return ExerciseEnd.CallsItself;
        // Of an exception, .NET writes where it was thrown; a line that ends or leaves the file writes nothing.
        return error.Contains("   at ") ? ExerciseEnd.Threw : ExerciseEnd.NothingHandedIn;
    }
}
