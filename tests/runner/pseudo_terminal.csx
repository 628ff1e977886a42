#nullable enable

/// <summary>Types into a program on a pseudo-terminal, and reads what it shows.</summary>
public sealed class PseudoTerminal : IDisposable
{
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly StringBuilder _shown = new();

    /// <summary>Starts a shell command on a terminal with that many columns.</summary>
    public PseudoTerminal(string command, int columns)
    {
        // Ctrl-C goes to the shell, too. Not every shell survives it; the trap sees to that, and what it starts has none.
        var prepared = $"trap : INT; stty cols {columns} rows 30; {command}";
        var start = new ProcessStartInfo("script", ["-qec", prepared, "/dev/null"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment["SHELL"] = "/bin/sh";
        _process = Process.Start(start)!;
    }

    /// <summary>Whether this system has the tool for a pseudo-terminal.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    /// <summary>Everything shown so far, without the codes that set the terminal up.</summary>
    public string Shown => _shown.ToString().Replace("\r\n", "\n");

    /// <summary>Presses keys.</summary>
    public void Type(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    /// <summary>Reads until a text appears that was not there before.</summary>
    public void WaitFor(string text)
    {
        var from = _shown.Length;
        using var end = new CancellationTokenSource(Timeout);
        var letter = new char[1];
        while (!_shown.ToString(from, _shown.Length - from).Contains(text))
        {
            if (_process.StandardOutput.ReadAsync(letter.AsMemory(), end.Token).AsTask().Result == 0)
                throw new InvalidOperationException($"It ended without showing {text}; it showed:\n{_shown}");
            _shown.Append(letter[0]);
        }
    }

    /// <summary>Kills what is still running.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}

/// <summary>A fact about the own runner on a terminal, for which a tool of Linux creates a pseudo-terminal.</summary>
public sealed class FactOnTerminalAttribute : FactAttribute
{
    public FactOnTerminalAttribute(string reason) => Skip = Parts.LeftOut(Part.Runner, own: true, reason)
        ?? (PseudoTerminal.IsPossible ? null : "no tool here pretends a terminal");
}
