using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>How 16 bits stand for a number.</summary>
interface IHalfFormat
{
    static abstract float Wide(ushort bits);

    /// <summary>The nearest number that 16 bits can hold, the even one of two.</summary>
    static abstract ushort Narrow(float number);
}

/// <summary>Five bits of exponent, ten of fraction.</summary>
readonly struct Float16Format : IHalfFormat
{
    public static float Wide(ushort bits) => (float)BitConverter.UInt16BitsToHalf(bits);

    public static ushort Narrow(float number) => BitConverter.HalfToUInt16Bits((Half)number);
}

/// <summary>The upper half of a 32-bit float: eight bits of exponent, seven of fraction.</summary>
readonly struct BFloat16Format : IHalfFormat
{
    public static float Wide(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);

    public static ushort Narrow(float number)
    {
        if (float.IsNaN(number))
            return 0x7FC0;
        var bits = BitConverter.SingleToUInt32Bits(number);
        return (ushort)((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
    }
}

/// <summary>Rows of numbers of 16 bits from and into rows of 32-bit floats.</summary>
static class HalfPrecision
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen<TFormat>(Span<float> output, int outputStep, ReadOnlySpan<ushort> x, int xStep, int length)
        where TFormat : struct, IHalfFormat
    {
        for (var i = 0; i < length; i++)
            output[i * outputStep] = TFormat.Wide(x[i * xStep]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<TFormat>(Span<ushort> output, int outputStep, ReadOnlySpan<float> x, int xStep, int length)
        where TFormat : struct, IHalfFormat
    {
        for (var i = 0; i < length; i++)
            output[i * outputStep] = TFormat.Narrow(x[i * xStep]);
    }
}
