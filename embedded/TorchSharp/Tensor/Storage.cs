using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The bytes that one or more tensors look at, and how often they were written in place.</summary>
internal sealed class Storage(byte[] bytes)
{
    public readonly byte[] Bytes = bytes;

    /// <summary>Grows with every write in place, so that a saved tensor can tell it was changed.</summary>
    public int Version;

    public static Storage Uninitialized(long bytes) => new(GC.AllocateUninitializedArray<byte>(Checked(bytes)));

    public static Storage Zeros(long bytes) => new(new byte[Checked(bytes)]);

    public Span<T> Span<T>() where T : struct => MemoryMarshal.Cast<byte, T>(Bytes.AsSpan());

    private static int Checked(long bytes) => bytes <= Array.MaxLength ? (int)bytes
        : throw Fault.Of($"a tensor of {bytes} bytes is above the limit of {Array.MaxLength} bytes");
}
