namespace AttentionWorkbench.Runner.Packages;

/// <summary>What a set of packages and all they depend on give a script, by absolute path.</summary>
/// <param name="References">Assemblies to compile against.</param>
/// <param name="Assets">Files to run with.</param>
/// <param name="Marks">The file of each package in which NuGet notes its source and the hash of its content:
/// a package of the same version that holds something else has another.</param>
sealed record PackageSet(
    IReadOnlyList<string> References, RuntimeAssets Assets, IReadOnlyList<FileContent> Marks)
{
    /// <summary>No packages.</summary>
    public static PackageSet Empty { get; } = new([], RuntimeAssets.None, []);

    /// <summary>An assembly beside this tool, which runs with whatever lies beside itself.</summary>
    public static PackageSet OfAssembly(string path)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!, "*.dll");
        return new PackageSet([path], new RuntimeAssets(files, [], []), []);
    }

    /// <summary>This set and another, without duplicates.</summary>
    public PackageSet Joined(PackageSet other) =>
        new([.. References.Union(other.References)], Assets.Joined(other.Assets), [.. Marks, .. other.Marks]);

    /// <summary>The first file that is not there or not what it was, or null.</summary>
    public string? FirstChange() =>
        Marks.FirstOrDefault(mark => !mark.Holds()).Path
        ?? References.FirstOrDefault(file => !File.Exists(file)) ?? Assets.FirstMissing();
}

/// <summary>The files a script needs while it runs, all by absolute path.</summary>
/// <param name="Assemblies">Managed assemblies.</param>
/// <param name="NativeLibraries">Native libraries for this platform.</param>
/// <param name="Folders">Where the assemblies lie that <c>#r</c> names by path: they find others beside
/// them.</param>
sealed record RuntimeAssets(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries, IReadOnlyList<string> Folders)
{
    /// <summary>No files.</summary>
    public static RuntimeAssets None { get; } = new([], [], []);

    /// <summary>These files and others, without duplicates.</summary>
    public RuntimeAssets Joined(RuntimeAssets other) => new(
        [.. Assemblies.Union(other.Assemblies)],
        [.. NativeLibraries.Union(other.NativeLibraries)],
        [.. Folders.Union(other.Folders)]);

    /// <summary>The first file that is not there, or null.</summary>
    public string? FirstMissing() => FirstMissing(Assemblies) ?? FirstMissing(NativeLibraries);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static RuntimeAssets Read(BinaryReader reader) =>
        new(reader.ReadPaths(), reader.ReadPaths(), reader.ReadPaths());

    /// <summary>Writes the paths.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WritePaths(Assemblies);
        writer.WritePaths(NativeLibraries);
        writer.WritePaths(Folders);
    }

    static string? FirstMissing(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            if (!File.Exists(file))
                return file;
        }
        return null;
    }
}
