using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>Sums in an order that depends on the length alone: blocks of 1024 elements in four vectors of 128 bits
/// (wider hardware changes nothing), blocks by halves.</summary>
internal static class Sums
{
    private const int Block = 1024;

    public static T Sum<T>(ReadOnlySpan<T> x) where T : struct, INumber<T>
    {
        if (x.Length <= Block)
            return SumBlock(x);
        int half = (x.Length / Block + 1) / 2 * Block;
        return Sum(x[..half]) + Sum(x[half..]);
    }

    /// <summary>Adds rows of a matrix: element j of the output is the sum of column j, summed 64 rows at a time.</summary>
    public static void SumRows<T>(Span<T> output, ReadOnlySpan<T> rows, int count) where T : struct, INumber<T>
    {
        const int rowsAtOnce = 64;
        int width = output.Length;
        output.Clear();
        var part = count > rowsAtOnce ? new T[width] : [];
        for (int first = 0; first < count; first += rowsAtOnce)
        {
            var sum = count > rowsAtOnce ? part : output;
            sum.Clear();
            for (int r = first; r < Math.Min(first + rowsAtOnce, count); r++)
                Elementwise.Binary<T, Add>(sum, 1, sum, 1, rows[(r * width)..], 1, width);
            if (count > rowsAtOnce)
                Elementwise.Binary<T, Add>(output, 1, output, 1, sum, 1, width);
        }
    }

    private static T SumBlock<T>(ReadOnlySpan<T> x) where T : struct, INumber<T>
    {
        int lanes = Vector128<T>.Count, i = 0;
        var sum = T.Zero;
        if (x.Length >= 4 * lanes)
        {
            Vector128<T> a = default, b = default, c = default, d = default;
            ref var first = ref MemoryMarshal.GetReference(x);
            for (; i <= x.Length - 4 * lanes; i += 4 * lanes)
            {
                a += Vector128.LoadUnsafe(ref first, (nuint)i);
                b += Vector128.LoadUnsafe(ref first, (nuint)(i + lanes));
                c += Vector128.LoadUnsafe(ref first, (nuint)(i + 2 * lanes));
                d += Vector128.LoadUnsafe(ref first, (nuint)(i + 3 * lanes));
            }
            a = (a + b) + (c + d);
            for (int lane = 0; lane < lanes; lane++)
                sum += a[lane];
        }
        for (; i < x.Length; i++)
            sum += x[i];
        return sum;
    }
}
