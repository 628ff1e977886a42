namespace AttentionWorkbench.Runner.Cache;

/// <summary>Where the runner keeps what it can make again.</summary>
internal static class CacheFolder
{
    /// <summary>The folder of everything; the command line may name another.</summary>
    public static string Root { get; set; } = Path.Combine(Parent(), "dotnet-script");

    /// <summary>The folder of one script: the root, and below it the script's absolute path.</summary>
    public static string Of(string script)
    {
        var root = Path.GetPathRoot(script)!;
        var drive = root.Replace(":", "").Trim('/', '\\');
        return Path.Combine(Root, drive, script[root.Length..]);
    }

    /// <summary>Writes a file under a temporary name and moves it into place.</summary>
    /// <returns>False when the folder cannot be written; the runner then works without.</returns>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"cache not written: {error.Message}");
            return false;
        }
    }

    private static string Parent()
    {
        foreach (var variable in (string[])["DOTNET_SCRIPT_CACHE_LOCATION", "XDG_CACHE_HOME"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder)
                return Path.GetFullPath(folder);
        }
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }
}
