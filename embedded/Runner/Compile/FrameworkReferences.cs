using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>The whole of Microsoft.NETCore.App, as references.</summary>
internal static class FrameworkReferences
{
    /// <summary>One reference for each managed assembly of the running framework.</summary>
    public static IReadOnlyList<PortableExecutableReference> All { get; } = Load();

    /// <summary>The assembly that declares <see cref="object"/>.</summary>
    public static PortableExecutableReference Core =>
        All.Single(reference => reference.FilePath == typeof(object).Assembly.Location);

    /// <summary>A reference that reads the metadata only, and leaves the code in the file alone.</summary>
    public static PortableExecutableReference FromFile(
        string path, MetadataReferenceProperties properties = default)
    {
        using var file = File.OpenRead(path);
        var module = ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata);
        return AssemblyMetadata.Create(module).GetReference(filePath: path).WithProperties(properties);
    }

    private static PortableExecutableReference[] Load() => TrustedAssemblies()
        .Where(path => path.StartsWith(TargetPlatform.FrameworkDirectory, StringComparison.Ordinal))
        .AsParallel().AsOrdered()
        .Select(path => FromFile(path))
        .ToArray();

    private static string[] TrustedAssemblies() =>
        [.. $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator).Distinct()];
}

/// <summary>This tool's own assembly as a reference.</summary>
internal static class HostReference
{
    /// <summary>
    /// For the globals alone: under the alias <c>&lt;host&gt;</c> no script can name its types.
    /// </summary>
    public static PortableExecutableReference Hidden { get; } = FrameworkReferences.FromFile(Location,
        MetadataReferenceProperties.Assembly.WithAliases(["<host>"]));

    private static string Location => typeof(HostReference).Assembly.Location;
}
