using System.Security.Cryptography;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>A folder of links to the native files of all packages of a script. Native libraries look for each other in
/// their own folder, but NuGet keeps each package in a separate one.</summary>
static class NativeLibraries
{
    /// <summary>The same files side by side; unchanged where they already are, or where links cannot be
    /// created.</summary>
    public static IReadOnlyList<string> SideBySide(IReadOnlyList<string> files)
    {
        if (files.Select(Path.GetDirectoryName).Distinct().Count() < 2)
            return files;
        var folder = Path.Combine(CacheFolder.NativeLibraries, Key(files));
        try
        {
            Directory.CreateDirectory(folder);
            return [.. files.Select(file => Link(file, folder))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"native libraries stay where they are: {error.Message}");
            return files;
        }
    }

    static string Key(IReadOnlyList<string> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))).AsSpan(0, 16));

    // Another run may be creating the same link.
    static string Link(string file, string folder)
    {
        var link = Path.Combine(folder, Path.GetFileName(file));
        try
        {
            if (!File.Exists(link))
                File.CreateSymbolicLink(link, file);
        }
        catch (IOException) when (File.Exists(link))
        {
        }
        return link;
    }
}
