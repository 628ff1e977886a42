namespace AttentionWorkbench.Runner;

/// <summary>The folders in which the runner caches what it can produce again.</summary>
static class CacheFolder
{
    static bool _hasWarned;

    /// <summary>The root of the cache; the command line may name another.</summary>
    public static string Root { get; set; } = Path.Combine(Parent(), "dotnet-script");

    /// <summary>Compiled scripts.</summary>
    public static string Builds => Path.Combine(Root, ".builds");

    /// <summary>The files that sets of packages resolved to, given the root of the cache.</summary>
    public static string PackagesIn(string root) => Path.Combine(root, ".packages");

    /// <summary>Links to the native libraries of sets of packages.</summary>
    public static string NativeLibraries => Path.Combine(Root, ".native");

    /// <summary>Writes a sealed file, and deletes old ones to make room for it.</summary>
    /// <returns>False when the folder cannot be written; the user is told once, and the runner works without a
    /// cache.</returns>
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

    // Without this option, the path would be empty for a home folder that does not exist yet.
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

/// <summary>Keeps a folder of the cache from growing without limit. A file's time is when it was last used. Whatever is
/// deleted can be produced again, and a run that has read a build no longer needs its file.</summary>
static class CacheSweep
{
    const long LargestTotal = 256L << 20;

    static readonly TimeSpan LongestRest = TimeSpan.FromDays(30);

    // A killed run leaves its temporary file behind; no live run needs one for this long.
    static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    /// <summary>Deletes what has not been used for a long time, then the oldest files while there are too
    /// many.</summary>
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
            // Another run deleted a file after this one had listed it.
            Log.Debug($"cache not swept: {error.Message}");
        }
    }

    /// <summary>Deletes the temporary folders that killed runs left behind.</summary>
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

    // The temporary folder may not be readable, and other processes may be deleting at the same time.
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

    /// <summary>Records that a file has just been used.</summary>
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
