using System.Security.Cryptography;

namespace AttentionWorkbench.Runner;

/// <summary>A file and what it held when it was read.</summary>
readonly record struct FileContent(string Path, byte[] Content)
{
    /// <summary>Reads a file whole; one that cannot be read is noted as empty.</summary>
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

    /// <summary>Whether the file still holds the same. One that cannot be read does not.</summary>
    // Whole contents are compared: exact, and quicker than the first hash of a process.
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

/// <summary>A file that may be large, and the SHA-256 of what it held when it was read.</summary>
readonly record struct FileDigest(string Path, string Digest)
{
    /// <summary>A file that was read.</summary>
    public static FileDigest Of(string path, ReadOnlySpan<byte> content) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Reads a file; one that cannot be read has an empty digest.</summary>
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
