using System.Numerics;
using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner;

/// <summary>A file that shows whether it is complete: its content is followed by a checksum, so that a truncated,
/// damaged or foreign file counts as missing.</summary>
static class SealedFile
{
    /// <summary>Writes a file under a temporary name and moves it into place.</summary>
    /// <exception cref="IOException">The file cannot be written to this folder or disk.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, Seal(content));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk leaves part of the temporary file behind. Windows does not let anybody replace a file in use,
            // which does not matter when another run has just put the same content there.
            TryDelete(temporary);
            if (Read(path) is not { } there || !there.AsSpan().SequenceEqual(content))
                throw;
        }
    }

    /// <summary>The content of a file; null when it is missing or not complete.</summary>
    public static ArraySegment<byte>? Read(string path)
    {
        try
        {
            return Unseal(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Content followed by its checksum.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> content) =>
        [.. content, .. BitConverter.GetBytes(Checksum(content))];

    /// <summary>The content of sealed bytes; null when they are not complete.</summary>
    public static ArraySegment<byte>? Unseal(byte[] bytes)
    {
        var length = bytes.Length - sizeof(uint);
        if (length < 0 || Checksum(bytes.AsSpan(0, length)) != BitConverter.ToUInt32(bytes, length))
            return null;
        return new ArraySegment<byte>(bytes, 0, length);
    }

    /// <summary>Deletes a file; one that is gone or in use is left alone.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"not deleted: {error.Message}");
        }
    }

    /// <summary>CRC-32C: one instruction for each word, where a cryptographic hash would have to load a
    /// library.</summary>
    // It starts with all bits set: a file of zeros, as a system crash can leave behind, must not have the checksum
    // zero.
    public static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(content))
            sum = BitOperations.Crc32C(sum, word);
        foreach (var single in content[^(content.Length % sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, single);
        return sum;
    }
}
