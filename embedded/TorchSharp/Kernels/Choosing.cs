using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>Comparisons row by row, as bytes of 0 or 1, and selection by such rows.</summary>
static class Choosing
{
    public static void Compare<T, TOp>(
        Span<byte> output, int outputStep, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : unmanaged, INumber<T> where TOp : struct, IComparison
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && Unsafe.SizeOf<T>() >= 4 && outputStep == 1
            && (uint)aStep <= 1 && (uint)bStep <= 1 && length >= Vector<byte>.Count)
            i = CompareVectors<T, TOp>(output[..length], a[..(aStep == 0 ? 1 : length)], aStep,
                b[..(bStep == 0 ? 1 : length)], bStep);
        for (; i < length; i++)
            output[i * outputStep] = TOp.Holds(a[i * aStep], b[i * bStep]) ? (byte)1 : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int CompareVectors<T, TOp>(
        Span<byte> output, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep)
        where T : unmanaged, INumber<T> where TOp : struct, IComparison
    {
        int i = 0, quarter = Vector<byte>.Count / 4;
        ref readonly var x = ref MemoryMarshal.GetReference(a);
        ref readonly var y = ref MemoryMarshal.GetReference(b);
        for (; i <= output.Length - 4 * quarter; i += 4 * quarter)
        {
            var low = Vector.Narrow(Words<T, TOp>(in x, aStep, in y, bStep, i),
                Words<T, TOp>(in x, aStep, in y, bStep, i + quarter));
            var high = Vector.Narrow(Words<T, TOp>(in x, aStep, in y, bStep, i + 2 * quarter),
                Words<T, TOp>(in x, aStep, in y, bStep, i + 3 * quarter));
            var answers = Vector.AsVectorByte(Vector.Narrow(low, high)) & Vector<byte>.One;
            answers.CopyTo(output[i..]);
        }
        return i;
    }

    // The answers for a quarter of a vector of bytes, as 32-bit masks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<int> Words<T, TOp>(in T x, int xStep, in T y, int yStep, int at)
        where T : unmanaged, INumber<T> where TOp : struct, IComparison
    {
        var first = TOp.Holds(Load(in x, xStep, at), Load(in y, yStep, at));
        if (Unsafe.SizeOf<T>() == 4)
            return first.As<T, int>();
        at += Vector<T>.Count;
        var second = TOp.Holds(Load(in x, xStep, at), Load(in y, yStep, at));
        return Vector.Narrow(first.As<T, long>(), second.As<T, long>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<T> Load<T>(in T x, int step, int at) where T : unmanaged, INumber<T> =>
        step == 0 ? new Vector<T>(x) : Vector.LoadUnsafe(in x, (nuint)at);

    public static void Where<T>(Span<T> output, int outputStep, ReadOnlySpan<byte> condition, int conditionStep,
        ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length) where T : unmanaged, INumber<T>
    {
        var i = 0;
        if (conditionStep == 0)
        {
            if (condition[0] != 0)
                Elementwise.Copy(output, outputStep, a, aStep, length);
            else
                Elementwise.Copy(output, outputStep, b, bStep, length);
            return;
        }
        if (Vector.IsHardwareAccelerated && Unsafe.SizeOf<T>() == 4 && outputStep == 1 && conditionStep == 1
            && (uint)aStep <= 1 && (uint)bStep <= 1 && length >= Vector<byte>.Count)
            i = WhereVectors(output[..length], condition[..length], a[..(aStep == 0 ? 1 : length)], aStep,
                b[..(bStep == 0 ? 1 : length)], bStep);
        for (; i < length; i++)
            output[i * outputStep] = condition[i * conditionStep] != 0 ? a[i * aStep] : b[i * bStep];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int WhereVectors<T>(Span<T> output, ReadOnlySpan<byte> condition, ReadOnlySpan<T> a, int aStep,
        ReadOnlySpan<T> b, int bStep) where T : unmanaged, INumber<T>
    {
        int i = 0, quarter = Vector<byte>.Count / 4;
        ref readonly var x = ref MemoryMarshal.GetReference(a);
        ref readonly var y = ref MemoryMarshal.GetReference(b);
        ref var to = ref MemoryMarshal.GetReference(output);
        for (; i <= output.Length - 4 * quarter; i += 4 * quarter)
        {
            Vector.Widen(new Vector<byte>(condition[i..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Choose(first, i, in x, in y, ref to);
            Choose(second, i + quarter, in x, in y, ref to);
            Choose(third, i + 2 * quarter, in x, in y, ref to);
            Choose(fourth, i + 3 * quarter, in x, in y, ref to);
        }
        return i;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Choose(Vector<uint> holds, int at, in T x, in T y, ref T to) => Vector.ConditionalSelect(
            Vector.Equals(holds, Vector<uint>.Zero).As<uint, T>(), Load(in y, bStep, at), Load(in x, aStep, at))
            .StoreUnsafe(ref to, (nuint)at);
    }
}
