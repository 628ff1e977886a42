#nullable enable
// How long a learner waits for a script: whole processes, from start to end.

using System.Threading;

/// <summary>The waiting times of the runner, by its dll and through the SDK, compared with dotnet-script on the
/// PATH.</summary>
public sealed class RunnerRows(Stopwatches stopwatches, string root)
{
    const string CachedIn = "DOTNET_SCRIPT_CACHE_LOCATION";
    const string ServedIn = "DOTNET_SCRIPT_SERVER";
    const string NoServer = "off";
    const string Chapter = "03_causal.csx";

    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    /// <summary>The names of the ways to start, with the words of each; the real tool if there is one.</summary>
    readonly (string Name, string[] Words)[] _starts =
    [
        ("its dll", ["dotnet", "exec", Path.Combine(root, ".workbench", "runner", "dotnet-script.dll")]),
        ("dotnet script", ["dotnet", "script"]),
        .. OnPath("dotnet-script").Select(tool => ("dotnet-script", new[] { tool })),
    ];

    int _edits;

    public Section Section => new("runner", "The runner: seconds of a whole process",
        ["script (least / median)", .. _starts.Select(start => start.Name)], Measure);

    IEnumerable<Row> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-bench-").FullName;
        var server = Path.Combine(folder, "server");
        try
        {
            CopyTo(folder, "lib", "scripts", "study");
            var (hello, chapter) = (Path.Combine(folder, "hello.csx"), BeginningOfChapter(folder));
            var study = Path.Combine(folder, "scripts", "study.csx");
            var exercise = Path.Combine(folder, "scripts", "exercises", "01_simple", "one_score.csx");
            var cache = Path.Combine(folder, "cache");
            File.WriteAllText(hello, "WriteLine(\"hello\");\n");
            yield return Time("hello, cached", 0.12, start => Run(start, hello, cache, NoServer));
            yield return Time($"{Chapter} up to its training, cached", 0.20, start =>
                Run(start, chapter, cache, NoServer));

            foreach (var (_, start) in _starts)
                StartServer(start, hello, cache, server);
            yield return Time("hello, edited", 0.35, start => Run(start, Edited(hello), cache, server));
            yield return Time($"{Chapter} up to its training, edited", 0.7, start =>
                Run(start, Edited(chapter), cache, server));
            yield return Time("a check in the study, edited", 0.8, start =>
            {
                Edited(exercise);
                Run(start, study, cache, server, "--", "check", "1.1");
            });

            yield return Time("hello, nothing cached, no server", 1.5, start =>
                Run(start, hello, Path.Combine(folder, $"cache{_edits++}"), NoServer));
            yield return Time("the same, and a server is started", 1.5, start =>
                Run(start, hello, Path.Combine(folder, $"cache{_edits++}"), Path.Combine(folder, $"s{_edits}")));
            yield return Time($"{Chapter} up to its training, edited, no server", null, start =>
                Run(start, Edited(chapter), cache, NoServer));
            yield return Time("a check in the study, edited, no server", null, start =>
            {
                Edited(exercise);
                Run(start, study, cache, NoServer, "--", "check", "1.1");
            });
        }
        finally
        {
            foreach (var place in Directory.GetDirectories(folder, "s*").Where(HoldsServer))
                Run(_starts[0].Words, "server", cache: "", place, "stop");
            Directory.Delete(folder, recursive: true);
        }
    }

    Row Time(string what, double? goal, Action<string[]> run)
    {
        var times = stopwatches.Measure(
            [.. _starts.Select(start => Stopwatches.Here(() => run(start.Words)))]);
        string[] cells = [what, .. times.Select(time => Figures.Text($"{time.Least:0.00} / {time.Median:0.00} s"))];
        return goal is { } limit
            ? new(cells, new Goal(Figures.Text($"≤ {limit:0.00} s"), times[0].Median <= limit)) : new(cells);
    }

    string Edited(string script)
    {
        File.AppendAllText(script, $"// {_edits++}\n");
        return script;
    }

    // Waits until it has compiled once; dotnet-script has no server.
    void StartServer(string[] start, string script, string cache, string server)
    {
        Run(start, Edited(script), cache, server);
        SpinWait.SpinUntil(() => HoldsServer(server), TimeSpan.FromSeconds(5));
        SpinWait.SpinUntil(() =>
        {
            Thread.Sleep(500);
            return !HoldsServer(server)
                || !Output(_starts[0].Words, "server", cache, server, "status").Contains(" 0 compiled");
        }, LongestStart);
    }

    static bool HoldsServer(string folder) =>
        Directory.Exists(folder) && Directory.GetFiles(folder, "*.id").Length > 0;

    void CopyTo(string folder, params string[] parts)
    {
        foreach (var file in parts.Where(part => Directory.Exists(Path.Combine(root, part))).SelectMany(part =>
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

    void Run(string[] start, string script, string cache, string server, params string[] words) =>
        Output(start, script, cache, server, words);

    // A check of an exercise that is not done ends with 1.
    string Output(string[] start, string script, string cache, string server, params string[] words)
    {
        var process = new ProcessStartInfo(start[0], [.. start[1..], script, .. words])
        {
            WorkingDirectory = root, // for the tool of this repository
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.Environment[CachedIn] = cache;
        process.Environment[ServedIn] = server;
        if (Path.GetFileName(server) is not ("server" or NoServer))
            process.Environment["DOTNET_SCRIPT_SERVER_IDLE"] = "1"; // nobody will ask those again
        using var child = Process.Start(process)!;
        var error = child.StandardError.ReadToEndAsync();
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode > 1 || error.Result.Length > 0)
            throw new InvalidOperationException($"{string.Join(' ', start)} {script}: {error.Result}");
        return output;
    }

    static IEnumerable<string> OnPath(string tool) =>
        $"{Environment.GetEnvironmentVariable("PATH")}".Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool))
            .Where(File.Exists).Take(1);
}
