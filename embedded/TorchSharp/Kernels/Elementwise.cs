using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>Loops over rows of elements. A step of 1 reads neighbours, a step of 0 one element again and again.
/// </summary>
static class Elementwise
{
    /// <summary>A gapless row; the output may be the row itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary<T, TOp>(Span<T> output, ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> where TOp : struct, IUnary
    {
        int width = Vector<T>.Count, last = x.Length - width;
        if (last < 0)
        {
            Span<T> few = stackalloc T[width];
            for (var i = 0; i < x.Length; i++)
                few[i] = x[i];
            var made = TOp.Apply(new Vector<T>(few));
            for (var i = 0; i < x.Length; i++)
                output[i] = made[i];
            return;
        }
        ref readonly var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(output[..x.Length]);
        // The last vector overlaps the one before, so it is made before anything is written.
        var end = TOp.Apply(Vector.LoadUnsafe(in from, (nuint)last));
        for (var i = 0; i < last; i += width)
            TOp.Apply(Vector.LoadUnsafe(in from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        end.StoreUnsafe(ref to, (nuint)last);
    }

    public static void Binary<T, TOp>(
        Span<T> output, int outputStep, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : unmanaged, INumber<T> where TOp : struct, IBinary
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && outputStep == 1 && (uint)aStep <= 1 && (uint)bStep <= 1
            && length >= Vector<T>.Count)
            i = BinaryVectors<T, TOp>(output, a, aStep, b, bStep, length);
        for (; i < length; i++)
            output[i * outputStep] = TOp.Apply(a[i * aStep], b[i * bStep]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int BinaryVectors<T, TOp>(
        Span<T> output, ReadOnlySpan<T> a, int aStep, ReadOnlySpan<T> b, int bStep, int length)
        where T : unmanaged, INumber<T> where TOp : struct, IBinary
    {
        int i = 0, width = Vector<T>.Count, last = length - width;
        ref readonly var x = ref MemoryMarshal.GetReference(a[..(aStep == 0 ? 1 : length)]);
        ref readonly var y = ref MemoryMarshal.GetReference(b[..(bStep == 0 ? 1 : length)]);
        ref var to = ref MemoryMarshal.GetReference(output[..length]);
        if (bStep == 0)
        {
            var same = new Vector<T>(y);
            for (; i <= last; i += width)
                TOp.Apply(aStep == 0 ? new Vector<T>(x) : Vector.LoadUnsafe(in x, (nuint)i), same)
                    .StoreUnsafe(ref to, (nuint)i);
        }
        else if (aStep == 0)
        {
            var same = new Vector<T>(x);
            for (; i <= last; i += width)
                TOp.Apply(same, Vector.LoadUnsafe(in y, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }
        else
            for (; i <= last; i += width)
                TOp.Apply(Vector.LoadUnsafe(in x, (nuint)i), Vector.LoadUnsafe(in y, (nuint)i))
                    .StoreUnsafe(ref to, (nuint)i);
        return i;
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
            for (var i = 0; i < length; i++)
                output[i * outputStep] = x[i * xStep];
    }
}
