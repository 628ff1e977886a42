using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Where the largest or smallest element of a row is; the first of equals, and NaN before all.</summary>
internal static class Extremes
{
    public static int IndexOfLargest<T>(ReadOnlySpan<T> x) where T : struct, INumber<T>
    {
        int best = 0;
        for (int i = 0; i < x.Length && !T.IsNaN(x[best]); i++)
            if (x[i] > x[best] || T.IsNaN(x[i]))
                best = i;
        return best;
    }

    public static int IndexOfSmallest<T>(ReadOnlySpan<T> x) where T : struct, INumber<T>
    {
        int best = 0;
        for (int i = 0; i < x.Length && !T.IsNaN(x[best]); i++)
            if (x[i] < x[best] || T.IsNaN(x[i]))
                best = i;
        return best;
    }
}
