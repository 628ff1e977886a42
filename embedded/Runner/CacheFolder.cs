namespace AttentionWorkbench.Runner;

/// <summary>Where the runner keeps what it can make again.</summary>
static class CacheFolder
{
    static bool _hasWarned;

    /// <summary>The folder of everything; the command line may name another.</summary>
    public static string Root { get; set; } = Path.Combine(Parent(), "dotnet-script");

    /// <summary>Compiled scripts.</summary>
    public static string Builds => Path.Combine(Root, ".builds");

    /// <summary>What sets of packages resolved to, by the folder of everything.</summary>
    public static string PackagesIn(string root) => Path.Combine(root, ".packages");

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

    // Without the option the path of a home that does not exist yet would be empty.
    static string Parent()
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

/// <summary>
/// Keeps a folder of the cache from growing without end. A file's time is that of its last use; whatever is
/// deleted can be made again, and a run that has read a build does not need its file any more.
/// </summary>
static class CacheSweep
{
    const long LargestTotal = 256L << 20;

    static readonly TimeSpan LongestRest = TimeSpan.FromDays(30);

    // A killed run leaves its temporary file; no living one needs it for so long.
    static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    /// <summary>Deletes what was not used for long, and the oldest of what is too much.</summary>
    public static void Run(string folder)
    {
        try
        {
            var now = DateTime.UtcNow;
            var total = 0L;
            foreach (var file in new DirectoryInfo(folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc))
            {
                total += file.Length;
                var longest = file.Extension == ".tmp" ? LongestWrite : LongestRest;
                if (total > LargestTotal || now - file.LastWriteTimeUtc > longest)
                    SealedFile.TryDelete(file.FullName);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another run has swept a file away between its name and its length.
            Log.Debug($"cache not swept: {error.Message}");
        }
    }

    /// <summary>Deletes the temporary folders that killed runs have left.</summary>
    public static void Folders(string parent, string pattern)
    {
        var oldest = DateTime.UtcNow - LongestWrite;
        WherePossible(() =>
        {
            var folders = new DirectoryInfo(parent).GetDirectories(pattern);
            foreach (var folder in folders.Where(folder => folder.LastWriteTimeUtc < oldest))
                WherePossible(() => folder.Delete(recursive: true));
        });
    }

    // Not every folder of temporary files may be listed, and others may sweep at the same time.
    static void WherePossible(Action sweep)
    {
        try
        {
            sweep();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"not swept: {error.Message}");
        }
    }

    /// <summary>Notes that a file was used now.</summary>
    public static void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"use not noted: {error.Message}");
        }
    }
}
