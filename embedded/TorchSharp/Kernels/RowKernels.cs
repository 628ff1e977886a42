using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Makes a row of floating elements from one or two rows; what needs one ignores the other.</summary>
interface IRowKernel
{
    static abstract void Run<T>(Span<T> output, ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T>;
}

/// <summary>exp(x - max) divided by its sum. A row of -inf alone gives NaN.</summary>
readonly struct SoftmaxRow : IRowKernel
{
    public static void Run<T>(Span<T> output, ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : unmanaged, INumber<T>
    {
        output.With<T, Subtract>(x, Extremes.Largest(x));
        Elementwise.Unary<T, Exponential>(output, output);
        output.With<T, Divide>(output, Sums.SumOfWeights<T>(output));
    }
}

/// <summary>x - max - log(sum(exp(x - max))).</summary>
readonly struct LogSoftmaxRow : IRowKernel
{
    public static void Run<T>(Span<T> output, ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : unmanaged, INumber<T>
    {
        var max = Extremes.Largest(x);
        output.With<T, Subtract>(x, max);
        Elementwise.Unary<T, Exponential>(output, output);
        var log = T.CreateTruncating(Elementary.Log(double.CreateTruncating(Sums.SumOfWeights<T>(output))));
        output.With<T, Subtract>(x, max);
        output.With<T, Subtract>(output, log);
    }
}

/// <summary>y (g - sum(y g)): the gradient through softmax.</summary>
readonly struct SoftmaxGradientRow : IRowKernel
{
    public static void Run<T>(Span<T> output, ReadOnlySpan<T> y, ReadOnlySpan<T> g) where T : unmanaged, INumber<T>
    {
        Elementwise.Binary<T, Multiply>(output, 1, y, 1, g, 1, y.Length);
        output.With<T, Subtract>(g, Sums.Sum<T>(output));
        Elementwise.Binary<T, Multiply>(output, 1, output, 1, y, 1, y.Length);
    }
}

/// <summary>g - exp(y) sum(g): the gradient through the logarithm of softmax.</summary>
readonly struct LogSoftmaxGradientRow : IRowKernel
{
    public static void Run<T>(Span<T> output, ReadOnlySpan<T> y, ReadOnlySpan<T> g) where T : unmanaged, INumber<T>
    {
        Elementwise.Unary<T, Exponential>(output, y);
        output.With<T, Multiply>(output, Sums.Sum(g));
        Elementwise.Binary<T, Subtract>(output, 1, g, 1, output, 1, g.Length);
    }
}

static class RowSteps
{
    /// <summary>Writes the operation on a row and one number for all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void With<T, TOp>(this Span<T> output, ReadOnlySpan<T> x, T number)
        where T : unmanaged, INumber<T> where TOp : struct, IBinary =>
        Elementwise.Binary<T, TOp>(output, 1, x, 1, new ReadOnlySpan<T>(in number), 0, x.Length);

    /// <summary>Writes the operation on two rows, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void With<T, TOp>(this Span<T> output, ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T> where TOp : struct, IBinary =>
        Elementwise.Binary<T, TOp>(output, 1, x, 1, y, 1, x.Length);
}
