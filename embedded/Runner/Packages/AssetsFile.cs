using System.Text.Json;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>Reads <c>project.assets.json</c>, in which a restore records the files of each package.</summary>
static class AssetsFile
{
    /// <summary>Reads what a restore has written.</summary>
    public static PackageSet Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var platform = '/' + TargetPlatform.RuntimeIdentifier;
        var target = root.GetProperty("targets").EnumerateObject()
            .Single(t => t.Name.EndsWith(platform, StringComparison.Ordinal)).Value;
        var libraries = root.GetProperty("libraries");

        List<string> compile = [], runtime = [], native = [], marks = [];
        foreach (var package in target.EnumerateObject())
        {
            var library = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            var home = folders.Select(folder => Path.Combine(folder, library)).First(Directory.Exists);
            compile.AddRange(Files(package.Value, "compile", home));
            runtime.AddRange(Files(package.Value, "runtime", home));
            native.AddRange(Files(package.Value, "native", home));
            marks.Add(Path.Combine(home, ".nupkg.metadata"));
        }
        var shadowed = runtime.Where(FrameworkIsNewer).Select(Path.GetFileName).ToHashSet();
        bool IsOwn(string file) => !shadowed.Contains(Path.GetFileName(file));
        return new PackageSet(
            [.. compile.Where(IsOwn)],
            new RuntimeAssets([.. runtime.Where(IsOwn)], NativeLibraries.SideBySide(native), []),
            [.. marks.Where(File.Exists).Select(FileContent.Of)]);
    }

    static IEnumerable<string> Files(JsonElement package, string kind, string home) =>
        package.TryGetProperty(kind, out var files)
            ? files.EnumerateObject()
                .Where(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(file => Path.GetFullPath(Path.Combine(home, file.Name)))
            : [];

    // Old packages contain copies of assemblies that are now part of the framework; the higher version wins, as in a
    // build.
    static bool FrameworkIsNewer(string file)
    {
        var twin = Path.Combine(TargetPlatform.FrameworkDirectory, Path.GetFileName(file));
        return File.Exists(twin) && VersionOf(twin) >= VersionOf(file);
    }

    static Version? VersionOf(string assembly) =>
        System.Reflection.AssemblyName.GetAssemblyName(assembly).Version;
}
