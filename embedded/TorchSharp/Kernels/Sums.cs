using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>Sums in an order that depends on the shape alone, the order of PyTorch on the processor: a cascade of at
/// most four levels, so that rounding grows slowly. Wider or narrower hardware changes nothing.</summary>
static class Sums
{
    const int Partials = 4, Levels = 4;

    /// <summary>The sum of a row: it is read as the rows of a matrix of four vectors of 256 bits, where there are
    /// enough elements for one, and then their columns are added up.</summary>
    public static T Sum<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        int width = Vector256<T>.Count, columns = Partials * width;
        if (x.Length < width)
            return Scalars(x);
        Span<T> partials = stackalloc T[columns];
        int rows = x.Length / columns, i = rows * columns;
        SumRows(partials, x, columns, rows);
        for (; i <= x.Length - width; i += width)
            for (var lane = 0; lane < width; lane++)
                partials[lane] += x[i + lane];
        var sum = T.Zero;
        for (; i < x.Length; i++)
            sum += x[i];
        for (var lane = 0; lane < width; lane++)
            sum += partials[lane] + partials[lane + width] + partials[lane + 2 * width] + partials[lane + 3 * width];
        return sum;
    }

    /// <summary>The order of softmax: lanes of one vector, the rest on the first lanes, then lanes by halves.</summary>
    public static T SumOfWeights<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        int width = Vector256<T>.Count, i = width;
        var sum = T.Zero;
        if (x.Length < width)
        {
            foreach (var value in x)
                sum += value;
            return sum;
        }
        var lanes = Vector256.Create(x);
        for (; i <= x.Length - width; i += width)
            lanes += Vector256.Create(x[i..]);
        Span<T> last = stackalloc T[8];
        lanes.CopyTo(last);
        for (var lane = 0; i < x.Length; i++, lane++)
            last[lane] += x[i];
        for (var half = width / 2; half > 0; half /= 2)
            for (var lane = 0; lane < half; lane++)
                last[lane] += last[lane + half];
        return last[0];
    }

    /// <summary>Adds rows that lie so far apart; element j of the output is the sum of column j.</summary>
    public static void SumRows<T>(Span<T> output, ReadOnlySpan<T> rows, int stride, int count)
        where T : unmanaged, INumber<T>
    {
        var columns = output.Length;
        Span<T> sums = stackalloc T[Levels * columns];
        sums.Clear();
        var power = Math.Max(4, (count <= 1 ? 0 : BitOperations.Log2((uint)(count - 1)) + 1) / Levels);
        int block = 1 << power, row = 0;
        while (row + block <= count)
        {
            AddRows(sums[..columns], rows[(row * stride)..], stride, block);
            row += block;
            for (var level = 1; level < Levels; level++)
            {
                var below = sums.Slice((level - 1) * columns, columns);
                AddRows(sums.Slice(level * columns, columns), below, columns, 1);
                below.Clear();
                if ((row & ((block - 1) << (level * power))) != 0)
                    break;
            }
        }
        AddRows(sums[..columns], rows[Math.Min(row * stride, rows.Length)..], stride, count - row);
        AddRows(sums[..columns], sums[columns..], columns, Levels - 1);
        sums[..columns].CopyTo(output);
    }

    // Adds rows to sums, one after the other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddRows<T>(Span<T> sums, ReadOnlySpan<T> rows, int stride, int count)
        where T : unmanaged, INumber<T>
    {
        if (count == 0)
            return;
        int width = Vector256<T>.Count, j = 0;
        ref readonly var first = ref MemoryMarshal.GetReference(rows[..((count - 1) * stride + sums.Length)]);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (; j <= sums.Length - Partials * width; j += Partials * width)
        {
            var a = Vector256.LoadUnsafe(in to, (nuint)j);
            var b = Vector256.LoadUnsafe(in to, (nuint)(j + width));
            var c = Vector256.LoadUnsafe(in to, (nuint)(j + 2 * width));
            var d = Vector256.LoadUnsafe(in to, (nuint)(j + 3 * width));
            for (int r = 0, at = j; r < count; r++, at += stride)
            {
                a += Vector256.LoadUnsafe(in first, (nuint)at);
                b += Vector256.LoadUnsafe(in first, (nuint)(at + width));
                c += Vector256.LoadUnsafe(in first, (nuint)(at + 2 * width));
                d += Vector256.LoadUnsafe(in first, (nuint)(at + 3 * width));
            }
            a.StoreUnsafe(ref to, (nuint)j);
            b.StoreUnsafe(ref to, (nuint)(j + width));
            c.StoreUnsafe(ref to, (nuint)(j + 2 * width));
            d.StoreUnsafe(ref to, (nuint)(j + 3 * width));
        }
        for (; j < sums.Length; j++)
            for (var r = 0; r < count; r++)
                sums[j] += rows[r * stride + j];
    }

    static T Scalars<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T a = T.Zero, b = T.Zero, c = T.Zero, d = T.Zero;
        var i = 0;
        for (; i <= x.Length - Partials; i += Partials)
            (a, b, c, d) = (a + x[i], b + x[i + 1], c + x[i + 2], d + x[i + 3]);
        for (; i < x.Length; i++)
            a += x[i];
        return a + b + c + d;
    }
}
