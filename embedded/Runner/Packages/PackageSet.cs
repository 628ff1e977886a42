namespace AttentionWorkbench.Runner.Packages;

/// <summary>The files that a set of packages, with all dependencies, gives a script; by absolute path.</summary>
/// <param name="References">Assemblies to compile against.</param>
/// <param name="Assets">Files needed to run.</param>
/// <param name="Marks">For each package, the file in which NuGet records its source and the hash of its content: the
/// same version with other content has another mark.</param>
sealed record PackageSet(
    IReadOnlyList<string> References, RuntimeAssets Assets, IReadOnlyList<FileContent> Marks)
{
    /// <summary>No packages.</summary>
    public static PackageSet Empty { get; } = new([], RuntimeAssets.None, []);

    /// <summary>An assembly beside this tool, which finds its dependencies in its own folder.</summary>
    public static PackageSet OfAssembly(string path)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!, "*.dll");
        return new PackageSet([path], new RuntimeAssets(files, [], []), []);
    }

    /// <summary>The union of this set and another.</summary>
    public PackageSet Joined(PackageSet other) =>
        new([.. References.Union(other.References)], Assets.Joined(other.Assets), [.. Marks, .. other.Marks]);

    /// <summary>The first file that is missing or has changed, or null.</summary>
    public string? FirstChange() =>
        Marks.FirstOrDefault(mark => !mark.Holds()).Path
        ?? References.FirstOrDefault(file => !File.Exists(file)) ?? Assets.FirstMissing();
}

/// <summary>The files that a script needs to run, all by absolute path.</summary>
/// <param name="Assemblies">Managed assemblies.</param>
/// <param name="NativeLibraries">Native libraries for this platform.</param>
/// <param name="Folders">The folders of assemblies that <c>#r</c> names by path: those find others in their own
/// folder.</param>
sealed record RuntimeAssets(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries, IReadOnlyList<string> Folders)
{
    /// <summary>No files.</summary>
    public static RuntimeAssets None { get; } = new([], [], []);

    /// <summary>The union of these files and others.</summary>
    public RuntimeAssets Joined(RuntimeAssets other) => new(
        [.. Assemblies.Union(other.Assemblies)],
        [.. NativeLibraries.Union(other.NativeLibraries)],
        [.. Folders.Union(other.Folders)]);

    /// <summary>The first file that is missing, or null.</summary>
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
