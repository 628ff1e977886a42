namespace AttentionWorkbench.Runner.Packages;

/// <summary>The NuGet configuration files that apply to a folder.</summary>
static class NuGetConfig
{
    static readonly string[] Names = OperatingSystem.IsLinux()
        ? ["nuget.config", "NuGet.config", "NuGet.Config"]
        : ["nuget.config"];

    /// <summary>The configuration files in a folder and those above, nearest first, then the user's.</summary>
    public static IReadOnlyList<string> For(string directory)
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
        if (File.Exists(OfUser))
            found.Add(OfUser);
        return found;
    }

    static string OfUser => OperatingSystem.IsWindows()
        ? Path.Combine(Folder(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config")
        : Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");

    static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);
}
