#nullable enable

/// <summary>A script that has ended, run by the tool that runs this script.</summary>
/// <param name="Error">What it wrote to stderr.</param>
public sealed record ScriptProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a script to its end.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="words">What it gets as arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variable">A variable of its environment besides those of this process.</param>
    public static ScriptProcess Run(
        string file, IEnumerable<string> words, string folder, (string Name, string Value)? variable = null)
    {
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] tool = isHost ? ["exec", Environment.GetCommandLineArgs()[0]] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. tool, file, "--", .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (variable is var (name, value))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>The last lines that say why it failed.</summary>
    public string Trouble =>
        string.Join('\n', (Error.Trim() is { Length: > 0 } said ? said : Output.Trim()).Split('\n').TakeLast(8));
}
