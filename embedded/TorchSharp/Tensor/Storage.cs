namespace TorchSharp;

/// <summary>The bytes that one or more tensors look at, and how often they were written in place.</summary>
sealed class Storage(byte[] bytes, int length)
{
    /// <summary>The array that holds the bytes; it may be longer than they are.</summary>
    public readonly byte[] Bytes = bytes;

    /// <summary>How many bytes there are.</summary>
    public readonly int Length = length;

    /// <summary>Grows with every write in place, so that a saved tensor can tell it was changed.</summary>
    public int Version;

    public static Storage Uninitialized(long bytes)
    {
        var length = Checked(bytes);
        return new(length < LargeArrays.Least ? GC.AllocateUninitializedArray<byte>(length)
            : LargeArrays.Rent(length).Array, length);
    }

    public static Storage Zeros(long bytes)
    {
        var length = Checked(bytes);
        if (length < LargeArrays.Least)
            return new(new byte[length], length);
        var (array, isClear) = LargeArrays.Rent(length);
        if (!isClear)
            array.AsSpan(0, length).Clear();
        return new(array, length);
    }

    public Span<T> Span<T>() where T : struct => MemoryMarshal.Cast<byte, T>(Bytes.AsSpan(0, Length));

    static int Checked(long bytes) => bytes <= Array.MaxLength ? (int)bytes
        : throw Fault.Of($"a tensor of {bytes} bytes exceeds the limit of {Array.MaxLength} bytes");
}
