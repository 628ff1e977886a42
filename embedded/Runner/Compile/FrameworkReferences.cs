using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>All of Microsoft.NETCore.App, as references.</summary>
static class FrameworkReferences
{
    /// <summary>One reference for each managed assembly of the running framework.</summary>
    public static IReadOnlyList<PortableExecutableReference> All { get; } = Load();

    /// <summary>The assembly that declares <see cref="object"/>.</summary>
    public static PortableExecutableReference Core =>
        All.Single(reference => reference.FilePath == typeof(object).Assembly.Location);

    /// <summary>This tool's own assembly, needed only for the script globals: under the alias <c>&lt;host&gt;</c>, no
    /// script can name its types.</summary>
    public static PortableExecutableReference Host { get; } = MetadataFile.Read(
        typeof(FrameworkReferences).Assembly.Location,
        MetadataReferenceProperties.Assembly.WithAliases(["<host>"]));

    /// <summary>The same where code names its types, since checks were put into it.</summary>
    public static PortableExecutableReference NamedHost { get; } = Host.WithAliases(["<host>", "global"]);

    static PortableExecutableReference[] Load() => TrustedAssemblies()
        .Where(path => path.StartsWith(TargetPlatform.FrameworkDirectory, StringComparison.Ordinal))
        .AsParallel().AsOrdered()
        .Select(path => MetadataFile.Read(path))
        .ToArray();

    static string[] TrustedAssemblies() =>
        [.. $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator).Distinct()];
}
