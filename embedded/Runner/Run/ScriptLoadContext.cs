using System.Reflection;
using System.Runtime.Loader;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Holds a script and all its packages, separate from the runner's own assemblies.</summary>
/// <param name="assets">The files in which references are looked up.</param>
/// <param name="beside">A context whose assemblies are shared.</param>
sealed class ScriptLoadContext(RuntimeAssets assets, AssemblyLoadContext? beside = null)
    : AssemblyLoadContext("script")
{
    /// <summary>The files in which references are looked up. An interactive session adds to them.</summary>
    public RuntimeAssets Assets { get; set; } = assets;

    /// <summary>Loads the script itself.</summary>
    public Assembly Load(AssemblyImage image)
    {
        try
        {
            if (image.Path is { } path)
                return LoadFromAssemblyPath(path);
        }
        catch (FileNotFoundException)
        {
            Log.Debug($"{image.Path} was swept away after it was read");
        }
        return LoadFromStream(new MemoryStream(image.Bytes.Array!, image.Bytes.Offset, image.Bytes.Count));
    }

    // What is not found here comes from the default context: the framework and this tool's own assembly.
    protected override Assembly? Load(AssemblyName name) =>
        beside?.Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name.Name) is { } shared ? shared
        : Find(Assets.Assemblies, name.Name + ".dll") is { } path ? LoadFromAssemblyPath(path)
        : Beside(name.Name + ".dll") is { } neighbour ? LoadFromAssemblyPath(neighbour)
        : null;

    protected override nint LoadUnmanagedDll(string name)
    {
        foreach (var file in (string[])[name, $"lib{name}", $"{name}{Suffix}", $"lib{name}{Suffix}"])
        {
            if (Find(Assets.NativeLibraries, file) is { } path)
                return LoadUnmanagedDllFromPath(path);
        }
        return 0;
    }

    static string Suffix =>
        OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    // The folder may contain a whole published program: assemblies of the framework are taken from the framework.
    string? Beside(string file)
    {
        if (Assets.Folders.Count == 0 || File.Exists(Path.Combine(TargetPlatform.FrameworkDirectory, file)))
            return null;
        return Assets.Folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    static string? Find(IReadOnlyList<string> paths, string file)
    {
        foreach (var path in paths)
        {
            if (Path.GetFileName(path.AsSpan()).Equals(file, StringComparison.OrdinalIgnoreCase))
                return path;
        }
        return null;
    }
}
