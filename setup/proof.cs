using System.Text.RegularExpressions;

/// <summary>Runs what was chosen before it is installed: a script that uses each part.</summary>
sealed class Proof(Repository repository, Tool tool)
{
    // The first time this fetches and unpacks packages, 270 MB where libtorch is among them.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // What each part must be able to do. Wrong numbers are a failure too.
    static readonly Dictionary<string, string> Trials = new()
    {
        // A layer first: it loads the native library without help from a tensor.
        ["tensors"] = """
            var layer = TorchSharp.torch.nn.Linear(3, 1);
            TorchSharp.torch.nn.init.ones_(layer.weight);
            TorchSharp.torch.nn.init.zeros_(layer.bias);
            var six = layer.call(TorchSharp.torch.tensor(new[] { 1f, 2f, 3f }));
            six.sum().backward();
            var three = layer.weight.grad.norm().item<float>();
            if (six.item<float>() != 6 || System.Math.Abs(three * three - 14) > 1e-4)
                throw new System.Exception($"1 + 2 + 3 is {six.item<float>()} here");
            """,
        ["figures"] = """
            var plot = new ScottPlot.Plot();
            plot.Add.Scatter(new double[] { 1, 2 }, new double[] { 3, 4 });
            if (!plot.GetSvgXml(200, 100).Contains("</svg>"))
                throw new System.Exception("a figure has no end here");
            """,
        ["snapshots"] = """
            var settings = new VerifyTests.VerifySettings();
            settings.DisableDiff();
            settings.DisableRequireUniquePrefix();
            System.IO.File.WriteAllText("proof.verified.txt", "as it was");
            foreach (var (text, isRight) in new[] { ("as it was", true), ("otherwise", false) })
            {
                using var verifier = new VerifyTests.InnerVerifier(
                    System.IO.Directory.GetCurrentDirectory(), "proof", settings);
                var said = "";
                try { verifier.VerifyString(text).GetAwaiter().GetResult(); }
                catch (System.Exception error) { said = error.Message; }
                if (isRight ? said != "" : !said.Contains("NotEqual"))
                    throw new System.Exception($"a snapshot is judged wrongly here: {said}");
            }
            """,
    };

    /// <summary>What came of it.</summary>
    /// <param name="HasRun">Whether the script came to its end.</param>
    /// <param name="Failures">Why, by the name of each part that cannot do what it must.</param>
    /// <param name="References">The assemblies in which the script found what it used.</param>
    public sealed record Result(
        bool HasRun, IReadOnlyDictionary<string, string> Failures, IReadOnlyList<string> References, string Output)
    {
        /// <summary>A choice with what was seen of it.</summary>
        public Chosen Told(Chosen one) =>
            Failures.TryGetValue(one.Part.Name, out var why) ? one with { Reason = $"served, but does not run here: {why}" }
            : one.Package is not null && one.Part.Name != Choice.Runner ? one with { Reason = $"{one.Reason}; runs here" } : one;
    }

    /// <summary>Tries everything at once, and where that comes to no end, each package alone.</summary>
    public Result Run(IReadOnlyList<Chosen> chosen)
    {
        var all = Try($"""#load "{Slashes(repository.Packages)}" """, Trials.Keys, References);
        if (all.HasRun)
            return all;
        var failures = new Dictionary<string, string>();
        foreach (var one in chosen.Where(one => one.Package is not null && Trials.ContainsKey(one.Part.Name)))
        {
            var alone = Try($"""#r "nuget: {one.Part.Real[0].Id}, {one.Part.Real[0].Version}" """, [one.Part.Name], "");
            if (!alone.HasRun || alone.Failures.Count > 0)
                failures[one.Part.Name] = alone.Failures.GetValueOrDefault(one.Part.Name) ?? FirstError(alone.Output);
        }
        return all with { Failures = failures };
    }

    Result Try(string head, IEnumerable<string> names, string tail)
    {
        var script = Path.Combine(repository.Trial, "proof.csx");
        var trials = names.Select(name =>
            $$"""
            try
            {
                {{Trials[name]}}
            }
            catch (System.Exception error)
            {
                while (error.InnerException is { } inner) error = inner;
                WriteLine($"failed {{name}} {error.Message.Split('\n')[0].Trim()}");
            }
            """);
        File.WriteAllText(script, string.Join('\n', [head, .. trials, tail, "WriteLine(\"proof ended\");"]));
        using var waiting = new Waiting("fetching and trying packages");
        var (_, output) = Command.Try(repository.Trial, [.. tool.Start, script], Patience);
        var failures = Regex.Matches(output, @"^failed (?<part>\w+) (?<why>.*?)\s*$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups["part"].Value, match => match.Groups["why"].Value);
        var references = Regex.Matches(output, @"^reference (?<file>.*?)\s*$", RegexOptions.Multiline)
            .Select(match => match.Groups["file"].Value).ToList();
        return new Result(output.Contains("proof ended"), failures, references, output.Trim());
    }

    // A type of each package, where it was found, and the framework.
    const string References =
        """
        System.Type[] types = [typeof(TorchSharp.torch), typeof(ScottPlot.Plot),
            typeof(VerifyTests.VerifierSettings), typeof(System.CommandLine.RootCommand),
            typeof(Spectre.Console.AnsiConsole), typeof(Xunit.Assert), typeof(Xunit.FactAttribute),
            typeof(Xunit.Abstractions.ITest), typeof(Xunit.Sdk.TestFrameworkProxy)];
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var files = $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == framework);
        foreach (var file in files.Concat(types.Select(type => type.Assembly.Location)).Distinct())
            WriteLine($"reference {file}");
        """;

    static string FirstError(string output)
    {
        var match = Regex.Match(output, @"(error (CS|NU)\w+: |what\(\): +|Exception: )(?<why>[^\n]+)");
        return match.Success ? match.Groups["why"].Value.Trim()
            : output == "" ? "it came to no end" : $"it came to no end: {output.Split('\n')[^1]}";
    }

    static string Slashes(string path) => path.Replace('\\', '/');
}
