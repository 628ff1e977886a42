using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>The largest or smallest element of a row and where the first of equals is; NaN comes before all.</summary>
static class Extremes
{
    public static T Largest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => Best<T, Maximum>(x);

    public static T Smallest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => Best<T, Minimum>(x);

    public static int IndexOfLargest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> =>
        IndexOf(x, Largest(x));

    public static int IndexOfSmallest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> =>
        IndexOf(x, Smallest(x));

    // The order of comparing changes nothing but the sign of a zero, so vectors may go side by side.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static T Best<T, TOp>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> where TOp : struct, IBinary
    {
        int i = 1, width = Vector<T>.Count;
        var best = x[0];
        if (Vector.IsHardwareAccelerated && x.Length >= 2 * width)
        {
            Vector<T> a = new(x), b = new(x[width..]);
            for (i = 2 * width; i <= x.Length - 2 * width; i += 2 * width)
                (a, b) = (TOp.Apply(a, new Vector<T>(x[i..])), TOp.Apply(b, new Vector<T>(x[(i + width)..])));
            a = TOp.Apply(a, b);
            for (var lane = 0; lane < width; lane++)
                best = TOp.Apply(best, a[lane]);
        }
        for (; i < x.Length; i++)
            best = TOp.Apply(best, x[i]);
        return best;
    }

    static int IndexOf<T>(ReadOnlySpan<T> x, T value) where T : unmanaged, INumber<T>
    {
        if (!T.IsNaN(value))
            return x.IndexOf(value);
        var i = 0;
        while (!T.IsNaN(x[i]))
            i++;
        return i;
    }
}
