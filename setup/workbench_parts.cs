using System.Text.RegularExpressions;

/// <summary>The parts of this workbench, with the versions that its scripts name.</summary>
static class WorkbenchParts
{
    // Tried where the version that scripts name does not load.
    const string NewerTensors = "0.107.0";

    /// <exception cref="SetupFailure">A version is missing where one is expected.</exception>
    public static IReadOnlyList<WorkbenchPart> Of(Repository repository)
    {
        var tensors = Named(repository, "TorchSharp-cpu");
        var runner = Match(repository.RealManifest, """
            "dotnet-script":\s*\{\s*"version":\s*"(?<version>[^"]+)"
            """);
        return
        [
            new(Choice.Runner, [new("dotnet-script", runner)], new("Runner", "own runner"),
                "starts scripts faster than dotnet-script, without copying libraries for each"),
            new("tensors", [tensors, tensors with { Version = NewerTensors }], new("TorchSharp", "own engine",
                "TorchSharp", "TorchSharp-cpu", "libtorch-cpu",
                "libtorch-cpu-linux-x64", "libtorch-cpu-win-x64", "libtorch-cpu-osx-arm64")),
            new("figures", [Named(repository, "ScottPlot")], null),
            new("snapshots", [Named(repository, "Verify.Xunit")], new("Verify", "own check", "Verify", "Verify.Xunit")),
        ];
    }

    static Package Named(Repository repository, string id) => new(id, Match(repository.Packages,
        $"""^#r\s+"nuget:\s*{Regex.Escape(id)}\s*,\s*(?<version>\S+)\s*"\s*$"""));

    static string Match(string file, string pattern)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var match = Regex.Match(text, pattern, RegexOptions.Multiline | RegexOptions.IgnoreCase);
        return match.Success ? match.Groups["version"].Value
            : throw new SetupFailure($"{file} names no version where one is expected: {pattern}");
    }
}
