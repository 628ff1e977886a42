using System.Text.RegularExpressions;

/// <summary>Tries the chosen parts before they are installed, by a script that uses each of them.</summary>
sealed class SmokeTest(Repository repository, Tool tool)
{
    // The first run downloads and unpacks packages, 270 MB where libtorch is among them.
    static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    // What each part must be able to do. A wrong number is a failure too.
    static readonly Dictionary<string, string> Scripts = new()
    {
        // A layer comes first: it must load the native library before any tensor has.
        ["tensors"] = """
            var layer = TorchSharp.torch.nn.Linear(3, 1);
            TorchSharp.torch.nn.init.ones_(layer.weight);
            TorchSharp.torch.nn.init.zeros_(layer.bias);
            var six = layer.call(TorchSharp.torch.tensor(new[] { 1f, 2f, 3f }));
            six.sum().backward();
            var three = layer.weight.grad.norm().item<float>();
            if (six.item<float>() != 6 || System.Math.Abs(three * three - 14) > 1e-4)
                throw new System.Exception($"1 + 2 + 3 gave {six.item<float>()}");
            """,
        ["figures"] = """
            var plot = new ScottPlot.Plot();
            plot.Add.Scatter(new double[] { 1, 2 }, new double[] { 3, 4 });
            if (!plot.GetSvgXml(200, 100).Contains("</svg>"))
                throw new System.Exception("a figure is incomplete");
            """,
        ["snapshots"] = """
            var settings = new VerifyTests.VerifySettings();
            settings.DisableDiff();
            settings.DisableRequireUniquePrefix();
            System.IO.File.WriteAllText("smoke.verified.txt", "as it was");
            foreach (var (text, isRight) in new[] { ("as it was", true), ("otherwise", false) })
            {
                using var verifier = new VerifyTests.InnerVerifier(
                    System.IO.Directory.GetCurrentDirectory(), "smoke", settings);
                var said = "";
                try { verifier.VerifyString(text).GetAwaiter().GetResult(); }
                catch (System.Exception error) { said = error.Message; }
                if (isRight ? said != "" : !said.Contains("NotEqual"))
                    throw new System.Exception($"a snapshot was judged wrongly: {said}");
            }
            """,
    };

    /// <summary>The outcome.</summary>
    /// <param name="HasFinished">Whether the script ran to its end.</param>
    /// <param name="Failures">The reason for each part that failed, by its name.</param>
    /// <param name="References">The assemblies that the script used.</param>
    public sealed record Result(
        bool HasFinished, IReadOnlyDictionary<string, string> Failures, IReadOnlyList<string> References, string Output)
    {
        /// <summary>A choice, its reason completed by the outcome.</summary>
        public PartChoice WithOutcome(PartChoice choice) =>
            Failures.TryGetValue(choice.Part.Name, out var why) ? choice with { Reason = $"served, but does not run here: {why}" }
            : choice.Package is not null && choice.Part.Name != Choice.Runner
                ? choice with { Reason = $"{choice.Reason}; runs here" } : choice;
    }

    /// <summary>Tries all parts in one script; if that does not finish, each package by itself.</summary>
    public Result Run(IReadOnlyList<PartChoice> choices)
    {
        var all = Try($"""#load "{Slashes(repository.Packages)}" """, Scripts.Keys, References);
        if (all.HasFinished)
            return all;
        var failures = new Dictionary<string, string>();
        foreach (var part in choices.Where(choice => choice.Package is not null).Select(choice => choice.Part)
            .Where(part => Scripts.ContainsKey(part.Name)))
        {
            var alone = Try($"""#r "nuget: {part.Real[0].Id}, {part.Real[0].Version}" """, [part.Name], "");
            if (!alone.HasFinished || alone.Failures.Count > 0)
                failures[part.Name] = alone.Failures.GetValueOrDefault(part.Name) ?? FirstError(alone.Output);
        }
        return all with { Failures = failures };
    }

    Result Try(string head, IEnumerable<string> names, string tail)
    {
        var script = Path.Combine(repository.Staging, "smoke_test.csx");
        var scripts = names.Select(name =>
            $$"""
            try
            {
                {{Scripts[name]}}
            }
            catch (System.Exception error)
            {
                while (error.InnerException is { } inner) error = inner;
                WriteLine($"failed {{name}} {error.Message.Split('\n')[0].Trim()}");
            }
            """);
        File.WriteAllText(script, string.Join('\n', [head, .. scripts, tail, "WriteLine(\"smoke test finished\");"]));
        using var progress = new ProgressMessage("downloading and trying packages");
        var (_, output) = Command.Try(repository.Staging, [.. tool.RunCommand, script], Timeout);
        var failures = Regex.Matches(output, @"^failed (?<part>\w+) (?<why>.*?)\s*$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups["part"].Value, match => match.Groups["why"].Value);
        var references = Regex.Matches(output, @"^reference (?<file>.*?)\s*$", RegexOptions.Multiline)
            .Select(match => match.Groups["file"].Value).ToList();
        return new Result(output.Contains("smoke test finished"), failures, references, output.Trim());
    }

    // Prints where a type of each package comes from, and the assemblies of the framework.
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
            : output == "" ? "it did not finish" : $"it did not finish: {output.Split('\n')[^1]}";
    }

    static string Slashes(string path) => path.Replace('\\', '/');
}
