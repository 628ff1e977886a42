using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>Softmax and its relatives over one row.</summary>
internal static class RowKernels
{
    /// <summary>exp(x - max) divided by its sum. A row of -inf alone gives NaN.</summary>
    public static void Softmax<T>(Span<T> output, ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        ShiftedExp(output, x, Largest(x));
        T sum = Sums.SumOfWeights<T>(output);
        ReadOnlySpan<T> divisor = [sum];
        Elementwise.Binary<T, Divide>(output, 1, output, 1, divisor, 0, output.Length);
    }

    /// <summary>x - max - log(sum(exp(x - max))).</summary>
    public static void LogSoftmax<T>(Span<T> output, ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T max = Largest(x);
        ShiftedExp(output, x, max);
        T log = T.CreateTruncating(Elementary.Log(double.CreateTruncating(Sums.SumOfWeights<T>(output))));
        for (int i = 0; i < x.Length; i++)
            output[i] = x[i] - max - log;
    }

    /// <summary>y (g - sum(y g)): the gradient through softmax.</summary>
    public static void SoftmaxGradient<T>(Span<T> output, ReadOnlySpan<T> y, ReadOnlySpan<T> g)
        where T : unmanaged, INumber<T>
    {
        Elementwise.Binary<T, Multiply>(output, 1, y, 1, g, 1, y.Length);
        ReadOnlySpan<T> sum = [Sums.Sum<T>(output)];
        Elementwise.Binary<T, Subtract>(output, 1, g, 1, sum, 0, y.Length);
        Elementwise.Binary<T, Multiply>(output, 1, output, 1, y, 1, y.Length);
    }

    private static void ShiftedExp<T>(Span<T> output, ReadOnlySpan<T> x, T shift) where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> shifts = [shift];
        Elementwise.Binary<T, Subtract>(output, 1, x, 1, shifts, 0, x.Length);
        if (typeof(T) == typeof(float))
            SmoothLoops.Run<Exponential>(MemoryMarshal.Cast<T, float>(output), MemoryMarshal.Cast<T, float>(output));
        else
            SmoothLoops.Run<Exponential>(MemoryMarshal.Cast<T, double>(output), MemoryMarshal.Cast<T, double>(output));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Largest<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T max = x[0];
        for (int i = 1; i < x.Length; i++)
            max = x[i] > max || T.IsNaN(x[i]) ? x[i] : max;
        return max;
    }
}
