using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>Sums in an order that depends on the length alone, the order of PyTorch on the processor: four partial
/// sums side by side, of vectors of 256 bits where there are enough elements for one, and each partial sum a cascade
/// of at most four levels, so that rounding grows slowly. Wider or narrower hardware changes nothing.</summary>
internal static class Sums
{
    private const int Partials = 4, Levels = 4;

    public static T Sum<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        int width = Vector256<T>.Count;
        if (x.Length < width)
            return Scalars(x);
        int vectors = x.Length / width;
        var lanes = Vectors(x, vectors);
        var sum = T.Zero;
        for (int i = vectors * width; i < x.Length; i++)
            sum += x[i];
        for (int lane = 0; lane < width; lane++)
            sum += lanes[lane];
        return sum;
    }

    /// <summary>The order of softmax: lanes of one vector, the rest on the first lanes, then lanes by halves.</summary>
    public static T SumOfWeights<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        int width = Vector256<T>.Count, i = width;
        var sum = T.Zero;
        if (x.Length < width)
        {
            foreach (T value in x)
                sum += value;
            return sum;
        }
        var lanes = Vector256.Create(x);
        for (; i <= x.Length - width; i += width)
            lanes += Vector256.Create(x[i..]);
        Span<T> last = stackalloc T[8];
        lanes.CopyTo(last);
        for (int lane = 0; i < x.Length; i++, lane++)
            last[lane] += x[i];
        for (int half = width / 2; half > 0; half /= 2)
            for (int lane = 0; lane < half; lane++)
                last[lane] += last[lane + half];
        return last[0];
    }

    /// <summary>Adds rows of a matrix: element j of the output is the sum of column j, summed 64 rows at a
    /// time.</summary>
    public static void SumRows<T>(Span<T> output, ReadOnlySpan<T> rows, int count) where T : unmanaged, INumber<T>
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

    private static T Scalars<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        T a = T.Zero, b = T.Zero, c = T.Zero, d = T.Zero;
        int i = 0;
        for (; i <= x.Length - Partials; i += Partials)
            (a, b, c, d) = (a + x[i], b + x[i + 1], c + x[i + 2], d + x[i + 3]);
        for (; i < x.Length; i++)
            a += x[i];
        return a + b + c + d;
    }

    private static Vector256<T> Vectors<T>(ReadOnlySpan<T> x, int vectors) where T : unmanaged, INumber<T>
    {
        int steps = vectors / Partials, width = Vector256<T>.Count;
        Span<Vector256<T>> sums = stackalloc Vector256<T>[Levels * Partials];
        sums.Clear();
        int power = Math.Max(4, (steps <= 1 ? 0 : BitOperations.Log2((uint)(steps - 1)) + 1) / Levels);
        int block = 1 << power, step = 0;
        while (step + block <= steps)
        {
            AddSteps(sums, x, step, block);
            step += block;
            for (int level = 1; level < Levels; level++)
            {
                for (int p = 0; p < Partials; p++)
                {
                    sums[level * Partials + p] += sums[(level - 1) * Partials + p];
                    sums[(level - 1) * Partials + p] = default;
                }
                if ((step & ((block - 1) << (level * power))) != 0)
                    break;
            }
        }
        AddSteps(sums, x, step, steps - step);
        for (int i = Partials; i < sums.Length; i++)
            sums[i % Partials] += sums[i];
        for (int v = steps * Partials; v < vectors; v++)
            sums[0] += Vector256.Create(x[(v * width)..]);
        return sums[0] + sums[1] + sums[2] + sums[3];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSteps<T>(Span<Vector256<T>> sums, ReadOnlySpan<T> x, int first, int count)
        where T : unmanaged, INumber<T>
    {
        int width = Vector256<T>.Count;
        Vector256<T> a = sums[0], b = sums[1], c = sums[2], d = sums[3];
        for (int i = first * Partials * width, end = i + count * Partials * width; i < end; i += Partials * width)
        {
            a += Vector256.Create(x[i..]);
            b += Vector256.Create(x[(i + width)..]);
            c += Vector256.Create(x[(i + 2 * width)..]);
            d += Vector256.Create(x[(i + 3 * width)..]);
        }
        (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
    }
}
