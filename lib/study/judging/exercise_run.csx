using System.Threading;

#nullable enable

/// <summary>How a run of an exercise ended.</summary>
public enum ExerciseEnd
{
    /// <summary>There is a reply to every question.</summary>
    Answered,
    /// <summary>The compiler refused it.</summary>
    NotCompiled,
    /// <summary>An exception ended it before its last line.</summary>
    Threw,
    /// <summary>The native library ended its process: <see cref="ExerciseRun.Abort"/>.</summary>
    Aborted,
    /// <summary>It ended without handing a function in.</summary>
    NothingHandedIn,
    /// <summary>It was stopped.</summary>
    TooSlow,
}

/// <summary>A run of an exercise, as a script and a process of its own.</summary>
/// <param name="Output">What the exercise itself wrote.</param>
/// <param name="Error">What it, or the compiler, wrote on stderr.</param>
public sealed record ExerciseRun(
    ExerciseEnd End, IReadOnlyList<Reply> Replies, string Output, string Error)
{
    /// <summary>Why its process was ended, where <see cref="End"/> says that it was.</summary>
    public Abort? Abort { get; private init; }

    /// <summary>How long an exercise may run once it is compiled.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The compiler, and in the NuGet edition the first load of a large library.
    static readonly TimeSpan PatienceWithCompiler = TimeSpan.FromSeconds(120);

    /// <summary>Runs an exercise and asks it questions.</summary>
    /// <param name="file">The exercise.</param>
    /// <param name="questions">Evaluated while the exercise is being compiled.</param>
    /// <param name="meanwhile">What there is to do after that, while it is still being compiled.</param>
    public static ExerciseRun Of(string file, Func<IReadOnlyList<Question>> questions, Action meanwhile)
    {
        var folder = Directory.CreateTempSubdirectory("attention-study-").FullName;
        try
        {
            var name = Path.Combine(folder, Answering.NameOf(file));
            using var process = Start(file, folder);
            // Whoever ends this process with Ctrl-C ends the exercise too.
            ConsoleCancelEventHandler end = (_, _) =>
            {
                Kill(process);
                Delete(folder);
            };
            Console.CancelKeyPress += end;
            var output = BoundedText.Read(process.StandardOutput);
            var error = BoundedText.Read(process.StandardError);
            Ask(name, questions());
            meanwhile();
            var inTime = Wait(process, Path.Combine(folder, Answering.Begun));
            Console.CancelKeyPress -= end;
            if (!inTime)
                Kill(process);
            var begun = File.Exists(Path.Combine(folder, Answering.Begun));
            var replies = File.Exists(name + Answering.Replies)
                ? Reply.Read(File.ReadAllBytes(name + Answering.Replies)) : [];
            var abort = inTime ? Abort.Of(process.ExitCode, error.Result) : null;
            var how = !inTime ? ExerciseEnd.TooSlow
                : replies.Count > 0 ? ExerciseEnd.Answered
                : !begun ? ExerciseEnd.NotCompiled
                : abort is not null ? ExerciseEnd.Aborted
                : process.ExitCode != 0 ? ExerciseEnd.Threw
                : ExerciseEnd.NothingHandedIn;
            return new(how, replies, output.Result, error.Result) { Abort = abort };
        }
        finally
        {
            Delete(folder);
        }
    }

    // The exercise may be ready before its questions are: it waits for the whole file.
    static void Ask(string name, IReadOnlyList<Question> questions)
    {
        File.WriteAllBytes(name + ".tmp", Question.Bytes(questions));
        File.Move(name + ".tmp", name + Answering.Questions);
    }

    static Process Start(string file, string folder)
    {
        // The tool that runs this script runs the exercise: the same edition, without asking the SDK again.
        var tool = Environment.GetCommandLineArgs()[0];
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(tool);
        }
        start.ArgumentList.Add(file);
        start.Environment[Answering.Variable] = folder;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    static bool Wait(Process process, string begun)
    {
        var clock = Stopwatch.StartNew();
        while (!File.Exists(begun) && clock.Elapsed < PatienceWithCompiler)
        {
            if (process.WaitForExit(TimeSpan.FromMilliseconds(20)))
                break;
        }
        if (!process.WaitForExit(Patience))
            return false;
        process.WaitForExit(); // until all that it wrote has been read
        return true;
    }

    static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Ctrl-C came, and this is the second of two that delete it.
        }
    }

    static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
