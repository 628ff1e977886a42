using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A matrix inside a buffer: where it starts and how far apart neighbouring rows and columns are.</summary>
internal readonly record struct Grid(int Start, int RowStep, int ColumnStep);

/// <summary>C = A B for an (m, depth) and a (depth, n) matrix. Each element of C is the sum over k = 0, 1, 2, ... in
/// this order, one addition at a time, however the work is tiled, vectorised or spread over threads: the bits are
/// the same everywhere.</summary>
internal static class MatrixProduct
{
    private const long SmallWork = 16 * 1024;

    /// <summary>Whether the product is worth packing into tiles and more than one thread.</summary>
    public static bool IsSmall(int m, int n, int depth) => (long)m * n * depth <= SmallWork;

    /// <summary>Computes into the gapless rows of C, on the calling thread.</summary>
    public static void Small<T>(Span<T> c, ReadOnlySpan<T> a, Grid aGrid, ReadOnlySpan<T> b, Grid bGrid,
        int m, int n, int depth) where T : struct, INumber<T>
    {
        c[..(m * n)].Clear();
        if (bGrid.ColumnStep == 1 && n >= Vector<T>.Count)
            ByRows(c, a, aGrid, b, bGrid, m, n, depth);
        else
            ByElements(c, a, aGrid, b, bGrid, m, n, depth);
    }

    private static void ByRows<T>(Span<T> c, ReadOnlySpan<T> a, Grid aGrid, ReadOnlySpan<T> b, Grid bGrid,
        int m, int n, int depth) where T : struct, INumber<T>
    {
        for (int i = 0; i < m; i++)
        {
            var row = c.Slice(i * n, n);
            for (int k = 0; k < depth; k++)
                AddScaled(row, a[aGrid.Start + i * aGrid.RowStep + k * aGrid.ColumnStep],
                    b.Slice(bGrid.Start + k * bGrid.RowStep, n));
        }
    }

    private static void AddScaled<T>(Span<T> row, T factor, ReadOnlySpan<T> x) where T : struct, INumber<T>
    {
        int j = 0, width = Vector<T>.Count;
        var factors = new Vector<T>(factor);
        for (; j <= row.Length - width; j += width)
            (new Vector<T>(row[j..]) + factors * new Vector<T>(x[j..])).CopyTo(row[j..]);
        for (; j < row.Length; j++)
            row[j] += factor * x[j];
    }

    private static void ByElements<T>(Span<T> c, ReadOnlySpan<T> a, Grid aGrid, ReadOnlySpan<T> b, Grid bGrid,
        int m, int n, int depth) where T : struct, INumber<T>
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                var sum = T.Zero;
                int p = aGrid.Start + i * aGrid.RowStep, q = bGrid.Start + j * bGrid.ColumnStep;
                for (int k = 0; k < depth; k++, p += aGrid.ColumnStep, q += bGrid.RowStep)
                    sum += a[p] * b[q];
                c[i * n + j] = sum;
            }
    }
}
