using AttentionWorkbench.Runner.Cache;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>What a set of packages and all they depend on give a script, by absolute path.</summary>
/// <param name="References">Assemblies to compile against.</param>
/// <param name="Assets">Files to run with.</param>
/// <param name="Marks">The file of each package in which NuGet notes its source and the hash of its content:
/// a package of the same version that holds something else has another.</param>
internal sealed record PackageSet(
    IReadOnlyList<string> References, RuntimeAssets Assets, IReadOnlyList<FileContent> Marks)
{
    public static PackageSet Empty { get; } = new([], RuntimeAssets.None, []);

    /// <summary>An assembly beside this tool, which runs with whatever lies beside itself.</summary>
    public static PackageSet OfAssembly(string path)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!, "*.dll");
        return new PackageSet([path], new RuntimeAssets(files, [], []), []);
    }

    /// <summary>This set and another, without doubles.</summary>
    public PackageSet Joined(PackageSet other) =>
        new([.. References.Union(other.References)], Assets.Joined(other.Assets), [.. Marks, .. other.Marks]);

    /// <summary>The first file that is not there or not what it was, or null.</summary>
    public string? FirstChange() =>
        Marks.FirstOrDefault(mark => !mark.Holds()).Path
        ?? References.FirstOrDefault(file => !File.Exists(file)) ?? Assets.FirstMissing();
}
