using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

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
