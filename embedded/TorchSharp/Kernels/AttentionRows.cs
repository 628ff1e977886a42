using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Steps of blocked attention on one row of scores.</summary>
static class AttentionRows
{
    /// <summary>x becomes exp(x - shift).</summary>
    public static void ShiftedExp<T>(Span<T> x, T shift) where T : unmanaged, INumber<T>
    {
        With<T, Subtract>(x, shift);
        Elementwise.Unary<T, Exponential>(x, x);
    }

    /// <summary>x becomes the operation on it and one number.</summary>
    public static void With<T, TOp>(Span<T> x, T number) where T : unmanaged, INumber<T> where TOp : struct, IBinary =>
        Elementwise.Binary<T, TOp>(x, 1, x, 1, new ReadOnlySpan<T>(in number), 0, x.Length);
}
