namespace AttentionWorkbench.Runner.Packages;

/// <summary>The files a script needs while it runs, all by absolute path.</summary>
/// <param name="Assemblies">Managed assemblies.</param>
/// <param name="NativeLibraries">Native libraries for this platform.</param>
/// <param name="Folders">Where the assemblies lie that <c>#r</c> names by path: they find others beside
/// them.</param>
internal sealed record RuntimeAssets(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries, IReadOnlyList<string> Folders)
{
    public static RuntimeAssets None { get; } = new([], [], []);

    /// <summary>These files and others, without doubles.</summary>
    public RuntimeAssets Joined(RuntimeAssets other) => new(
        [.. Assemblies.Union(other.Assemblies)],
        [.. NativeLibraries.Union(other.NativeLibraries)],
        [.. Folders.Union(other.Folders)]);

    /// <summary>The first file that is not there, or null.</summary>
    public string? FirstMissing() => FirstMissing(Assemblies) ?? FirstMissing(NativeLibraries);

    private static string? FirstMissing(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            if (!File.Exists(file))
                return file;
        }
        return null;
    }
}
