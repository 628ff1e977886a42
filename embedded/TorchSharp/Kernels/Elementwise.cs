using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Loops over rows of elements. A step of 1 reads neighbours, a step of 0 one element again and
/// again.</summary>
internal static class Elementwise
{
    public static void Unary<T, TOp>(Span<T> output, int outputStep, ReadOnlySpan<T> x, int xStep, int length)
        where T : struct, INumber<T> where TOp : struct, IUnary
    {
        int i = 0;
        if (TOp.HasVector && outputStep == 1 && xStep == 1)
            for (; i <= length - Vector<T>.Count; i += Vector<T>.Count)
                TOp.Apply(new Vector<T>(x[i..])).CopyTo(output[i..]);
        for (; i < length; i++)
            output[i * outputStep] = TOp.Apply(x[i * xStep]);
    }

    public static void Binary<T, TOp>(
        Span<T> output, int outputStep, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : struct, INumber<T> where TOp : struct, IBinary
    {
        int i = 0;
        if (TOp.HasVector && outputStep == 1 && (uint)aStep <= 1 && (uint)bStep <= 1 && length >= Vector<T>.Count)
            i = BinaryVectors<T, TOp>(output, a, aStep, b, bStep, length);
        for (; i < length; i++)
            output[i * outputStep] = TOp.Apply(a[i * aStep], b[i * bStep]);
    }

    public static void Compare<T, TOp>(
        Span<byte> output, int outputStep, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : struct, INumber<T> where TOp : struct, IComparison
    {
        for (int i = 0; i < length; i++)
            output[i * outputStep] = TOp.Holds(a[i * aStep], b[i * bStep]) ? (byte)1 : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(Span<T> output, int outputStep, ReadOnlySpan<T> x, int xStep, int length)
        where T : struct
    {
        if (outputStep == 1 && xStep == 1)
            x[..length].CopyTo(output);
        else if (outputStep == 1 && xStep == 0)
            output[..length].Fill(x[0]);
        else
            for (int i = 0; i < length; i++)
                output[i * outputStep] = x[i * xStep];
    }

    public static void Convert<TFrom, TTo>(Span<TTo> output, int outputStep, ReadOnlySpan<TFrom> x, int xStep,
        int length) where TFrom : struct, INumber<TFrom> where TTo : struct, INumber<TTo>
    {
        for (int i = 0; i < length; i++)
            output[i * outputStep] = TTo.CreateTruncating(x[i * xStep]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Where<T>(Span<T> output, int outputStep, ReadOnlySpan<byte> condition, int conditionStep,
        ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length) where T : struct
    {
        for (int i = 0; i < length; i++)
            output[i * outputStep] = condition[i * conditionStep] != 0 ? a[i * aStep] : b[i * bStep];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BinaryVectors<T, TOp>(
        Span<T> output, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : struct, INumber<T> where TOp : struct, IBinary
    {
        int i = 0, width = Vector<T>.Count;
        Vector<T> same;
        if (aStep == 1 && bStep == 1)
            for (; i <= length - width; i += width)
                TOp.Apply(new Vector<T>(a[i..]), new Vector<T>(b[i..])).CopyTo(output[i..]);
        else if (aStep == 1)
            for (same = new(b[0]); i <= length - width; i += width)
                TOp.Apply(new Vector<T>(a[i..]), same).CopyTo(output[i..]);
        else if (bStep == 1)
            for (same = new(a[0]); i <= length - width; i += width)
                TOp.Apply(same, new Vector<T>(b[i..])).CopyTo(output[i..]);
        return i;
    }
}
