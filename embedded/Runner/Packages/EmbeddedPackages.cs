namespace AttentionWorkbench.Runner.Packages;

/// <summary>The packages whose API this tool brings itself, so that NuGet is not asked for them.</summary>
internal static class EmbeddedPackages
{
    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "TorchSharp", "TorchSharp-cpu", "ScottPlot", "Verify", "Verify.Xunit",
    };

    public static bool Contains(string id) =>
        Ids.Contains(id) || id.StartsWith("libtorch-cpu", StringComparison.OrdinalIgnoreCase);
}
