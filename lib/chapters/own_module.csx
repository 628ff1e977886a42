// A chapter's experiment with the learner's own module: -- --mine
//
// The module is in the file of an exercise, and a script cannot load a file on demand. So each chapter with such an
// experiment has a small script in scripts/mine/ that loads both; it is started from here once the exercise passes.
#load "../command_line/command_line.csx"

/// <summary>The module that a chapter's experiment can run with.</summary>
/// <param name="Chapter">The chapter's file name without ending.</param>
/// <param name="Exercise">The file of the exercise that writes the module, without folder and ending.</param>
public sealed record OwnModule(string Chapter, string Exercise)
{
    const string Study = "dotnet script scripts/study.csx --";

    /// <summary>Checks the exercise, then runs the experiment with the learner's module.</summary>
    /// <param name="words">The chapter's other options.</param>
    /// <returns>The exit code of the experiment; <see cref="CommandLine.Misuse"/> if there is no module that
    /// passes.</returns>
    public int Run(string root, IEnumerable<string> words)
    {
        if (!File.Exists(Path.Combine(root, "scripts", "exercises", Chapter, Exercise + ".csx")))
            return Refuse($"is not there; `{Study} reset {Chapter}.{Exercise}` writes it");
        var study = Path.Combine(root, "scripts", "study.csx");
        var check = Script(root, study, quietly: true, ["check", $"{Chapter}.{Exercise}"]);
        if (check.ExitCode != 0)
            return Refuse("does not pass yet:\n\n" + check.Output.Trim());
        return Script(root, Path.Combine(root, "scripts", "mine", $"{Chapter}.csx"), quietly: false, words).ExitCode;
    }

    int Refuse(string why)
    {
        Console.Error.WriteLine($"--mine needs your own module, but scripts/exercises/{Chapter}/{Exercise}.csx {why}");
        return CommandLine.Misuse;
    }

    // The tool that runs the chapter can run other scripts too.
    static (int ExitCode, string Output) Script(string root, string file, bool quietly, IEnumerable<string> words)
    {
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] tool = isHost ? ["exec", Environment.GetCommandLineArgs()[0]] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath, [.. tool, file, "--", .. words])
        {
            RedirectStandardOutput = quietly,
            RedirectStandardError = quietly,
        };
        if (quietly)
            (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        using var process = Process.Start(start);
        if (!quietly)
        {
            process.WaitForExit();
            return (process.ExitCode, "");
        }
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
