#nullable enable
// Another process that does the same work for comparison, and answers line by line.

using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>A process that times works by their names, such as <c>bench/peers/pytorch.py</c>.</summary>
public sealed class Peer : IDisposable
{
    // After its work OpenBLAS keeps every processor spinning for a while; the next contender must not share them.
    const int SpinMilliseconds = 60;

    readonly Process _process;

    Peer(Process process, string name) => (_process, Name) = (process, name);

    /// <summary>What it is, with its version.</summary>
    public string Name { get; }

    /// <summary>The first Python that has PyTorch, if any, and the tensors of each of the clones.</summary>
    /// <exception cref="ArgumentException">A folder is not a clone, or not set up.</exception>
    public static Peer[] Start(IEnumerable<string> clones) =>
    [
        .. new[] { "python3", "/usr/bin/python3" }
            .Select(python => TryStart(Directory.GetCurrentDirectory(), python, PyTorch())).OfType<Peer>().Take(1),
        .. clones.Select(clone => TryStart(clone, "dotnet", "script", "bench/peers/torchsharp.csx")
            ?? throw new ArgumentException($"{clone} is no clone of this repository that is set up.")),
    ];

    /// <summary>A work as a contender: its name and its sizes, as for <c>Works.Of</c>.</summary>
    public Contender Work(int threads, string name, params long[] sizes) => calls =>
    {
        var request = string.Join(' ', [name, .. sizes.Select(n => $"{n}"), $"{threads}", $"{calls}"]);
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine();
        System.Threading.Thread.Sleep(SpinMilliseconds);
        return answer?.Split(' ') is [var wall, var processor]
            && double.TryParse(wall, CultureInfo.InvariantCulture, out var seconds)
            && double.TryParse(processor, CultureInfo.InvariantCulture, out var ofProcessor)
            ? new(seconds, ofProcessor)
            : throw new InvalidOperationException($"{Name} was asked for `{request}` and answered: {answer}");
    };

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    static Peer? TryStart(string folder, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder, // a clone has its own runner, which knows its choice
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Remove("OPENBLAS_CORETYPE"); // it would make OpenBLAS mistake the processor
        try
        {
            var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            if (process.StandardOutput.ReadLine()?.Split(' ', 2) is ["ready", var name])
                return new Peer(process, name);
            process.Dispose(); // without what it needs it ended by itself
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static string PyTorch([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "pytorch.py");
}
