using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>A function on doubles, a vector at a time.</summary>
internal interface ISmooth
{
    static abstract Vector<double> Apply(Vector<double> x);
}

/// <summary>Applies a function on doubles to rows of floats or doubles; floats are widened and rounded once.</summary>
internal static class SmoothLoops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TOp>(Span<double> output, ReadOnlySpan<double> x) where TOp : struct, ISmooth
    {
        int i = 0, width = Vector<double>.Count;
        for (; i <= x.Length - width; i += width)
            TOp.Apply(new Vector<double>(x[i..])).CopyTo(output[i..]);
        if (i == x.Length)
            return;
        Span<double> last = stackalloc double[width];
        x[i..].CopyTo(last);
        TOp.Apply(new Vector<double>(last)).CopyTo(last);
        last[..(x.Length - i)].CopyTo(output[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TOp>(Span<float> output, ReadOnlySpan<float> x) where TOp : struct, ISmooth
    {
        int i = 0, width = Vector<float>.Count;
        for (; i <= x.Length - width; i += width)
            Apply<TOp>(new Vector<float>(x[i..])).CopyTo(output[i..]);
        if (i == x.Length)
            return;
        Span<float> last = stackalloc float[width];
        x[i..].CopyTo(last);
        Apply<TOp>(new Vector<float>(last)).CopyTo(last);
        last[..(x.Length - i)].CopyTo(output[i..]);
    }

    private static Vector<float> Apply<TOp>(Vector<float> x) where TOp : struct, ISmooth
    {
        Vector.Widen(x, out var low, out var high);
        return Vector.Narrow(TOp.Apply(low), TOp.Apply(high));
    }
}
