namespace AttentionWorkbench.Runner.Cache;

/// <summary>Where the runner keeps what it can make again.</summary>
internal static class CacheFolder
{
    private static bool _hasWarned;

    /// <summary>The folder of everything; the command line may name another.</summary>
    public static string Root { get; set; } = Path.Combine(Parent(), "dotnet-script");

    /// <summary>Compiled scripts.</summary>
    public static string Builds => Path.Combine(Root, ".builds");

    /// <summary>What sets of packages resolved to.</summary>
    public static string Packages => Path.Combine(Root, ".packages");

    /// <summary>Links to the native libraries of sets of packages.</summary>
    public static string NativeLibraries => Path.Combine(Root, ".native");

    /// <summary>Writes a sealed file and makes room for it.</summary>
    /// <returns>False when the folder cannot be written, said once; the runner then works without.</returns>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            SealedFile.Write(path, content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_hasWarned)
                Log.Warning($"nothing is kept for the next run: {error.Message}");
            _hasWarned = true;
            return false;
        }
        CacheSweep.Run(Path.GetDirectoryName(path)!);
        return true;
    }

    // A home that does not exist yet is a home all the same: without the option its path would be empty.
    private static string Parent()
    {
        foreach (var variable in (string[])["DOTNET_SCRIPT_CACHE_LOCATION", "XDG_CACHE_HOME"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder)
                return Path.GetFullPath(folder);
        }
        return Path.Combine(Environment.GetFolderPath(
            Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");
    }
}
