namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// Keeps a folder of the cache from growing for ever. A file's time is that of its last use; whatever is
/// deleted can be made again, and a run that has read a build does not need its file any more.
/// </summary>
internal static class CacheSweep
{
    private const long LargestTotal = 256L << 20;

    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(30);

    // A killed run leaves its temporary file; no living one needs it for so long.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

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
    private static void WherePossible(Action sweep)
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
