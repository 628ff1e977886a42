using System.Security.Cryptography;

namespace AttentionWorkbench.Runner;

/// <summary>A file and its content when it was read.</summary>
readonly record struct FileContent(string Path, byte[] Content)
{
    /// <summary>Reads a whole file; an unreadable file counts as empty.</summary>
    public static FileContent Of(string path)
    {
        try
        {
            return new(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(path, []);
        }
    }

    /// <summary>Whether the file still has the same content. An unreadable file does not.</summary>
    // Comparing whole contents is exact, and faster than the first hash that a process computes.
    public bool Holds()
    {
        try
        {
            return File.Exists(Path) && File.ReadAllBytes(Path).AsSpan().SequenceEqual(Content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>A file that may be large, and the SHA-256 of its content when it was read.</summary>
readonly record struct FileDigest(string Path, string Digest)
{
    /// <summary>A file that has been read.</summary>
    public static FileDigest Of(string path, ReadOnlySpan<byte> content) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Reads a file; an unreadable file has an empty digest.</summary>
    public static FileDigest Of(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            return new(path, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(path, "");
        }
    }
}
