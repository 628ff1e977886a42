#nullable enable

/// <summary>A script that runs in a process group of its own, as in a terminal, until it is interrupted.</summary>
public sealed class RunningScript : IDisposable
{
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    readonly Process _process;

    RunningScript(Process process) => _process = process;

    /// <summary>Whether this system has the tools for sending Ctrl-C to a process group.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux();

    /// <summary>Starts <c>dotnet script words</c>, so that it does not inherit a parent's decision to ignore
    /// Ctrl-C.</summary>
    /// <param name="cache">A cache folder; null for the usual one.</param>
    public static RunningScript Start(string? cache, params string[] words) => Start(cache, new Dictionary<string, string>(), words);

    /// <summary>The same, with more environment variables.</summary>
    public static RunningScript Start(
        string? cache, IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        string[] command = ["--default-signal=INT", "setsid", "dotnet", "script", .. words];
        var start = new ProcessStartInfo("env", command)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        if (cache is not null)
            start.Environment["DOTNET_SCRIPT_CACHE_LOCATION"] = cache;
        return new RunningScript(Process.Start(start)!);
    }

    /// <summary>The next line of its stdout.</summary>
    public string ReadLine() => Read(_process.StandardOutput);

    /// <summary>The next line of its stderr.</summary>
    public string ReadError() => Read(_process.StandardError);

    /// <summary>Sends the whole group the signal of Ctrl-C, and returns the exit code.</summary>
    public int Interrupt()
    {
        Signal("INT");
        if (!_process.WaitForExit(Timeout))
            throw new TimeoutException("The script went on after Ctrl-C.");
        return _process.ExitCode;
    }

    /// <summary>The processes of the group that are still running.</summary>
    public int[] Alive() => Directory.GetDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Where(id => id > 0 && IsAlive(id))
        .ToArray();

    /// <summary>Kills what is left of the group.</summary>
    public void Dispose()
    {
        if (Alive().Length > 0)
            Signal("KILL");
        _process.Dispose();
    }

    void Signal(string name) => Command.Run(["bash", "-c", $"kill -{name} -- -{_process.Id}"]);

    // A process that has ended stays in the list, with state Z, until its parent collects it.
    bool IsAlive(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] != "Z" && fields[2] == _process.Id.ToString();
        }
        catch (IOException)
        {
            return false;
        }
    }

    static string Read(StreamReader reader)
    {
        var line = reader.ReadLineAsync();
        if (!line.Wait(Timeout))
            throw new TimeoutException("The script wrote no line.");
        return line.Result ?? throw new InvalidOperationException("The script ended early.");
    }
}
