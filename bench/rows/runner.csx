// How long a learner waits for a script: whole processes, from the start to the end.

#nullable enable

/// <summary>The runner's waiting times, by its dll and through the SDK, beside dotnet-script on the PATH.</summary>
public sealed class RunnerRows(Stopwatches stopwatches, string root)
{
    const string CachedIn = "DOTNET_SCRIPT_CACHE_LOCATION";
    const string Chapter = "03_causal.csx";

    /// <summary>The names of the ways to start, with the words of each; the real tool where there is one.</summary>
    readonly (string Name, string[] Words)[] _starts =
    [
        ("its dll", ["dotnet", "exec", Path.Combine(root, ".workbench", "runner", "dotnet-script.dll")]),
        ("dotnet script", ["dotnet", "script"]),
        .. OnPath("dotnet-script").Select(tool => ("dotnet-script", new[] { tool })),
    ];

    int _edits;

    public Section Section => new("runner", "The runner: seconds of a whole process",
        ["script", .. _starts.Select(start => start.Name)], Measure);

    IEnumerable<Row> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-bench-").FullName;
        try
        {
            CopyTo(folder, "lib", "scripts", "study");
            var (hello, chapter) = (Path.Combine(folder, "hello.csx"), BeginningOfChapter(folder));
            var study = Path.Combine(folder, "scripts", "study.csx");
            var exercise = Path.Combine(folder, "scripts", "exercises", "01_simple", "one_score.csx");
            var cache = Path.Combine(folder, "cache");
            File.WriteAllText(hello, "WriteLine(\"hello\");\n");
            yield return Time("hello, cached", 0.12, start => Run(start, hello, cache));
            yield return Time($"{Chapter} up to its training, cached", 0.20, start => Run(start, chapter, cache));
            yield return Time("the same, one line edited", 0.8, start =>
            {
                File.AppendAllText(chapter, $"// {_edits++}\n");
                Run(start, chapter, cache);
            });
            yield return Time("hello, nothing cached", 1.5, start =>
                Run(start, hello, Path.Combine(folder, $"cache{_edits++}")));
            yield return Time("a check in the study, one line edited", 1.5, start =>
            {
                File.AppendAllText(exercise, $"// {_edits++}\n");
                Run(start, study, cache, "--", "check", "one_score");
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    Row Time(string what, double goal, Action<string[]> run)
    {
        var times = stopwatches.Medians(
            [.. _starts.Select(start => Stopwatches.Here(() => run(start.Words)))]);
        return new([what, .. times.Select(seconds => Figures.Text($"{seconds:0.00} s"))],
            new Goal(Figures.Text($"≤ {goal:0.00} s"), times[0] <= goal));
    }

    void CopyTo(string folder, params string[] parts)
    {
        foreach (var file in parts.SelectMany(part =>
            Directory.EnumerateFiles(Path.Combine(root, part), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // The lines before the first training.
    static string BeginningOfChapter(string folder)
    {
        var chapter = Path.Combine(folder, "scripts", Chapter);
        var lines = File.ReadAllLines(chapter);
        File.WriteAllLines(chapter, lines
            .TakeWhile(line => !line.StartsWith("Step(\"Training", StringComparison.Ordinal)));
        return chapter;
    }

    // A check of an exercise that is not done ends with 1.
    void Run(string[] start, string script, string cache, params string[] words)
    {
        var process = new ProcessStartInfo(start[0], [.. start[1..], script, .. words])
        {
            WorkingDirectory = root, // for the tool of this repository
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.Environment[CachedIn] = cache;
        using var child = Process.Start(process)!;
        var error = child.StandardError.ReadToEndAsync();
        child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode > 1 || error.Result.Length > 0)
            throw new InvalidOperationException($"{string.Join(' ', start)} {script}: {error.Result}");
    }

    static IEnumerable<string> OnPath(string tool) =>
        $"{Environment.GetEnvironmentVariable("PATH")}".Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool))
            .Where(File.Exists).Take(1);
}
