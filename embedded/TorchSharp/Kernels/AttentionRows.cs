using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>Steps of blocked attention on one row of scores.</summary>
internal static class AttentionRows
{
    /// <summary>The largest element; NaN before all.</summary>
    public static T Largest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T max = x[0];
        foreach (T value in x)
            max = value > max || T.IsNaN(value) ? value : max;
        return max;
    }

    /// <summary>x becomes exp(x - shift).</summary>
    public static void ShiftedExp<T>(Span<T> x, T shift) where T : unmanaged, INumber<T>
    {
        With<T, Subtract>(x, shift);
        if (typeof(T) == typeof(float))
            SmoothLoops.Run<Exponential>(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(x));
        else
            SmoothLoops.Run<Exponential>(MemoryMarshal.Cast<T, double>(x), MemoryMarshal.Cast<T, double>(x));
    }

    /// <summary>x becomes the operation on it and one number.</summary>
    public static void With<T, TOp>(Span<T> x, T number) where T : unmanaged, INumber<T> where TOp : struct, IBinary =>
        Elementwise.Binary<T, TOp>(x, 1, x, 1, new ReadOnlySpan<T>(in number), 0, x.Length);
}
