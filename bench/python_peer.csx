// PyTorch beside us: one Python process that does the same work and answers line by line.

using System.Globalization;
using System.Runtime.CompilerServices;

#nullable enable

/// <summary>A Python with PyTorch that times the tasks of <c>bench/peer.py</c>.</summary>
public sealed class PythonPeer : IDisposable
{
    // After its work OpenBLAS spins on every processor, waiting for more; the next contender must not share them.
    const int SpinMilliseconds = 60;

    readonly Process _process;

    PythonPeer(Process process, string version) => (_process, Version) = (process, version);

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>The first Python that has PyTorch; null when there is none.</summary>
    public static PythonPeer? Find() =>
        new[] { "python3", "/usr/bin/python3" }.Select(TryStart).FirstOrDefault(peer => peer is not null);

    /// <summary>A task of <c>peer.py</c> as a contender: its name and its arguments.</summary>
    public Contender Work(int threads, string name, params long[] arguments) => calls =>
    {
        var request = string.Join(' ', [name, .. arguments.Select(n => $"{n}"), $"{threads}", $"{calls}"]);
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine();
        System.Threading.Thread.Sleep(SpinMilliseconds);
        return double.TryParse(answer, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : throw new InvalidOperationException($"PyTorch was asked for `{request}` and answered: {answer}");
    };

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    static PythonPeer? TryStart(string python)
    {
        var start = new ProcessStartInfo(python, [Script()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Remove("OPENBLAS_CORETYPE"); // it would make OpenBLAS mistake the processor
        try
        {
            var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            if (process.StandardOutput.ReadLine()?.Split(' ') is ["ready", var version])
                return new PythonPeer(process, version);
            process.Dispose(); // without torch it ended by itself
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static string Script([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "peer.py");
}
