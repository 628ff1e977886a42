namespace TorchSharp;

/// <summary>The checksum that zip archives keep of each file.</summary>
static class Crc32
{
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Of((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ sum >> 8;
        return ~sum;
    }

    // What one byte does to the sum.
    static uint Of(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ 0xEDB88320;
        return value;
    }
}
