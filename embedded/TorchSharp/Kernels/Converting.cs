using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>Rows of one element type into rows of another. Fractions are cut off, integers wrap. Floating numbers
/// beyond a whole type become what an x86 processor makes of them, on every machine: they go by way of Int32, or of Int64
/// for it and for bytes, whose least number stands for all that it cannot hold.</summary>
static class Converting
{
    public static void Run<TFrom, TTo>(Span<TTo> output, int outputStep, ReadOnlySpan<TFrom> x, int xStep,
        int length) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && typeof(TTo) == typeof(float) && outputStep == 1 && xStep == 1)
            i = ToFloats(MemoryMarshal.Cast<TTo, float>(output[..length]), x[..length]);
        for (; i < length; i++)
            output[i * outputStep] = One<TFrom, TTo>(x[i * xStep]);
    }

    /// <summary>The whole part, or the least Int64 where that is out of reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Whole(double x) =>
        Sse2.X64.IsSupported ? Sse2.X64.ConvertToInt64WithTruncation(Vector128.CreateScalarUnsafe(x))
        : x is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)x : long.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TTo One<TFrom, TTo>(TFrom x) where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        if (typeof(TFrom) != typeof(float) && typeof(TFrom) != typeof(double)
            || typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double))
            return TTo.CreateTruncating(x);
        var whole = Whole(double.CreateTruncating(x));
        return TTo.CreateTruncating(typeof(TTo) == typeof(long) || typeof(TTo) == typeof(byte)
            || whole is >= int.MinValue and <= int.MaxValue ? whole : int.MinValue);
    }

    // From the types that masks and doubles have; returns how many were converted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int ToFloats<T>(Span<float> output, ReadOnlySpan<T> x) where T : unmanaged
    {
        int i = 0, width = Vector<float>.Count;
        if (typeof(T) == typeof(byte))
            for (var bytes = MemoryMarshal.Cast<T, byte>(x); i <= x.Length - 4 * width; i += 4 * width)
            {
                Vector.Widen(new Vector<byte>(bytes[i..]), out var low, out var high);
                Vector.Widen(low, out var first, out var second);
                Vector.Widen(high, out var third, out var fourth);
                Vector.ConvertToSingle(first.As<uint, int>()).CopyTo(output[i..]);
                Vector.ConvertToSingle(second.As<uint, int>()).CopyTo(output[(i + width)..]);
                Vector.ConvertToSingle(third.As<uint, int>()).CopyTo(output[(i + 2 * width)..]);
                Vector.ConvertToSingle(fourth.As<uint, int>()).CopyTo(output[(i + 3 * width)..]);
            }
        else if (typeof(T) == typeof(double))
            for (var doubles = MemoryMarshal.Cast<T, double>(x); i <= x.Length - width; i += width)
                Vector.Narrow(new Vector<double>(doubles[i..]), new Vector<double>(doubles[(i + width / 2)..]))
                    .CopyTo(output[i..]);
        return i;
    }
}
