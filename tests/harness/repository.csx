using System.Runtime.CompilerServices;

/// <summary>The files of this repository, independent of the working directory.</summary>
public static class Repository
{
    /// <summary>The full path of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFile(), "..", "..", ".."));

    /// <summary>The folder of the approved outputs.</summary>
    public static string Snapshots { get; } = PathOf("snapshots");

    /// <summary>The folder in which NuGet keeps packages.</summary>
    public static string NuGetPackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The full path of a file, given from the root: <c>PathOf("lib", "packages.csx")</c>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path relative to the root, with <c>/</c>; paths elsewhere are left unchanged.</summary>
    public static string Relative(string path) =>
        path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path[(Root.Length + 1)..].Replace('\\', '/')
            : path;

    static string ThisFile([CallerFilePath] string path = "") => path;
}
