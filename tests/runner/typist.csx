#load "script_folder.csx"

using System.Threading;
using Xunit;

#nullable enable

/// <summary>Types into a program on a terminal, and reads what that shows.</summary>
public sealed class Typist : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly StringBuilder _shown = new();

    /// <summary>Starts a command of the shell on a terminal of so many columns.</summary>
    public Typist(string command, int columns)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols {columns} rows 30; {command}", "/dev/null"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        _process = Process.Start(start)!;
    }

    /// <summary>Whether this system has what a test needs to pretend a terminal.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    /// <summary>All that was shown, without what sets the terminal up.</summary>
    public string Shown => _shown.ToString().Replace("\r\n", "\n");

    /// <summary>Presses keys.</summary>
    public void Type(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    /// <summary>Reads on until a text is shown that was not before.</summary>
    public void WaitFor(string text)
    {
        var from = _shown.Length;
        using var end = new CancellationTokenSource(Patience);
        var letter = new char[1];
        while (!_shown.ToString(from, _shown.Length - from).Contains(text))
        {
            if (_process.StandardOutput.ReadAsync(letter.AsMemory(), end.Token).AsTask().Result == 0)
                throw new InvalidOperationException($"It ended without showing {text}; it showed:\n{_shown}");
            _shown.Append(letter[0]);
        }
    }

    /// <summary>Ends what still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}

/// <summary>A fact about the own runner on a terminal, which is pretended by a tool of Linux.</summary>
public sealed class FactOnTerminalAttribute : FactAttribute
{
    public FactOnTerminalAttribute(string reason) => Skip = Parts.LeftOut(Part.Runner, own: true, reason)
        ?? (Typist.IsPossible ? null : "no tool here pretends a terminal");
}
