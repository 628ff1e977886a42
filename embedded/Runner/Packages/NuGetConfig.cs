namespace AttentionWorkbench.Runner.Packages;

/// <summary>The NuGet configuration files that hold for a folder.</summary>
internal static class NuGetConfig
{
    private static readonly string[] Names = OperatingSystem.IsLinux()
        ? ["nuget.config", "NuGet.config", "NuGet.Config"]
        : ["nuget.config"];

    /// <summary>The configuration files beside and above a folder, nearest first.</summary>
    public static IReadOnlyList<string> Above(string directory)
    {
        var found = new List<string>();
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var name in Names)
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path))
                    found.Add(path);
            }
        }
        return found;
    }
}
