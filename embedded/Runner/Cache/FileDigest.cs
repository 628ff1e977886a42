using System.Security.Cryptography;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>A file that may be large, and the SHA-256 of what it held when it was read.</summary>
internal readonly record struct FileDigest(string Path, string Digest)
{
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
