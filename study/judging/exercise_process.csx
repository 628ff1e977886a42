#nullable enable

/// <summary>The process of an exercise: a script of its own, run by the tool that runs this script.</summary>
public sealed class ExerciseProcess : IDisposable
{
    /// <summary>How long an exercise may run after it is compiled.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    // With the real packages, the first load of a large library counts too.
    static readonly TimeSpan CompilationLimit = TimeSpan.FromSeconds(120);

    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    // What .NET does in a process that waits.
    static readonly TimeSpan NoWork = TimeSpan.FromMilliseconds(100);

    readonly Process _process;
    readonly Task<string> _output;
    readonly Task<string> _error;

    /// <summary>Starts an exercise.</summary>
    /// <param name="file">The exercise.</param>
    /// <param name="folder">The full path of the <see cref="ExchangeFolder"/>.</param>
    public ExerciseProcess(string file, string folder)
    {
        _process = Process.Start(StartInfo(file, folder))!;
        _process.StandardInput.Close();
        _output = BoundedText.Read(_process.StandardOutput);
        _error = BoundedText.Read(_process.StandardError);
    }

    /// <summary>What it wrote to stdout, once it has ended.</summary>
    public string Output => _output.Result;

    /// <summary>What it, or the compiler, wrote to stderr, once it has ended.</summary>
    public string Error => _error.Result;

    /// <summary>Whether it computed nothing in the second half of its time, once it has been killed.</summary>
    public bool StoodStill { get; private set; }

    /// <summary>The exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Waits until the process ends, or kills it when its time is up.</summary>
    /// <param name="hasBegun">Whether it has been compiled: its time starts then.</param>
    /// <returns>Whether it ended by itself.</returns>
    public bool WaitOrKill(Func<bool> hasBegun)
    {
        var clock = Stopwatch.StartNew();
        while (!hasBegun() && clock.Elapsed < CompilationLimit)
        {
            if (_process.WaitForExit(PollInterval))
                break;
        }
        var ended = _process.WaitForExit(TimeLimit / 2) || EndsInSecondHalf();
        if (!ended)
            Kill();
        _process.WaitForExit(); // until all that it wrote has been read
        return ended;
    }

    bool EndsInSecondHalf()
    {
        try
        {
            _process.Refresh();
            var before = _process.TotalProcessorTime;
            if (_process.WaitForExit(TimeLimit / 2))
                return true;
            _process.Refresh();
            StoodStill = _process.TotalProcessorTime - before < NoWork;
            return false;
        }
        catch (InvalidOperationException)
        {
            return true; // It ended between two of these lines.
        }
    }

    /// <summary>Ends the process and those that it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended in the meantime.
        }
    }

    /// <summary>Releases the system's handles to the process.</summary>
    public void Dispose() => _process.Dispose();

    static ProcessStartInfo StartInfo(string file, string folder)
    {
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
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }
        start.ArgumentList.Add(file);
        start.Environment[Answering.Variable] = folder;
        return start;
    }
}
