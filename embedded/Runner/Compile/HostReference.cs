using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>This tool's own assembly as a reference, in the two ways a script meets it.</summary>
internal static class HostReference
{
    /// <summary>
    /// For the globals alone: under the alias <c>&lt;host&gt;</c> no script can name its types.
    /// </summary>
    public static PortableExecutableReference Hidden { get; } = FrameworkReferences.FromFile(Location,
        MetadataReferenceProperties.Assembly.WithAliases(["<host>"]));

    /// <summary>For a script that asks for an embedded package.</summary>
    public static PortableExecutableReference Visible { get; } = FrameworkReferences.FromFile(Location);

    private static string Location => typeof(HostReference).Assembly.Location;
}
