using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner;

/// <summary>The framework and the platform that packages are chosen for.</summary>
static class TargetPlatform
{
    /// <summary>The framework, such as <c>net10.0</c>.</summary>
    public static string TargetFramework => $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>The portable runtime identifier, such as <c>linux-musl-arm64</c>.</summary>
    // RuntimeInformation's own identifier may name a distribution, for which no package has files.
    public static string RuntimeIdentifier => $"{System}-{Architecture}";

    /// <summary>The folder of the running framework, ending in a separator.</summary>
    public static string FrameworkDirectory => RuntimeEnvironment.GetRuntimeDirectory();

    static string Architecture =>
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    static string System =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : IsMusl ? "linux-musl"
        : "linux";

    static bool IsMusl =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
}
