using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>C = A B for an (m, depth) and a (depth, n) matrix. Each element of C is the chain of fused multiply-adds
/// over k = 0, 1, 2, ... in this order, starting from 0, however the work is tiled, vectorised or spread over threads:
/// the bits are the same everywhere.</summary>
internal static unsafe class MatrixProduct
{
    /// <summary>The multiplications for which starting a thread pays.</summary>
    public const long WorkOfThread = 1 << 19;

    private const long TinyWork = 128;

    private static bool HasVectors => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Computes with several threads, each taking parts of C.</summary>
    public static void Spread<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int rows = m, columns = n;
        while (Parts(m, rows) * Parts(n, columns) < 4 * Threads.Count && (long)rows * columns * depth > WorkOfThread)
            if (rows > columns)
                rows = (rows / 2 + 11) / 12 * 12;
            else
                columns = (columns / 2 + 31) / 32 * 32;
        int across = Parts(n, columns);
        Threads.For(Parts(m, rows) * across, part =>
        {
            int i = part / across * rows, j = part % across * columns;
            Run<T>(c.From(i, j), a.From(i, 0), b.From(0, j), Math.Min(rows, m - i), Math.Min(columns, n - j), depth);
        });
    }

    private static int Parts(int whole, int part) => (whole + part - 1) / part;

    /// <summary>Computes on the calling thread. The elements of a row of C are neighbours.</summary>
    public static void Run<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if ((long)m * n * depth <= TinyWork)
        {
            ElementByElement<T>(c, a, b, m, n, depth);
            return;
        }
        if (n == 1 && c.RowStep == sizeof(T))
            (c, a, b, m, n) = (c.Transposed, b.Transposed, a.Transposed, 1, m);
        var columns = new Columns(c, a, b, m, n, depth);
        if (Vector512.IsHardwareAccelerated)
        {
            columns.Take<PairLanes<Lanes512<T>, Vector512<T>, T>, Pair<Vector512<T>>, T>();
            columns.Take<Lanes512<T>, Vector512<T>, T>();
        }
        else if (HasVectors && Vector256.IsHardwareAccelerated)
            columns.Take<PairLanes<Lanes256<T>, Vector256<T>, T>, Pair<Vector256<T>>, T>();
        else if (HasVectors)
            columns.Take<PairLanes<Lanes128<T>, Vector128<T>, T>, Pair<Vector128<T>>, T>();
        if (HasVectors && Vector256.IsHardwareAccelerated)
            columns.Take<Lanes256<T>, Vector256<T>, T>();
        if (HasVectors)
            columns.Take<Lanes128<T>, Vector128<T>, T>();
        columns.Take<OneLane<T>, T, T>();
    }

    // The columns of C that are not yet computed.
    private struct Columns(Strided c, Strided a, Strided b, int m, int n, int depth)
    {
        // Computes as many as strips of this width hold; a last strip may be up to half empty.
        public void Take<TLanes, TStrip, T>() where TLanes : ILanes<TStrip, T> where T : unmanaged
        {
            int width = TLanes.Count, taken = n % width > width / 2 ? n : n - n % width;
            if (taken == 0)
                return;
            BlockedProduct<TLanes, TStrip, T>.Run(c, a, b, m, taken, depth);
            (c, b, n) = (c.From(0, taken), b.From(0, taken), n - taken);
        }
    }

    /// <summary>Computes products of integers on the calling thread.</summary>
    public static void OfIntegers<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IBinaryInteger<T> =>
        BlockedProduct<IntegerLane<T>, T, T>.Run(c, a, b, m, n, depth);

    // For very small products, whose time would go into preparations.
    private static void ElementByElement<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                byte* x = a.Start + i * a.RowStep, y = b.Start + j * b.ColumnStep;
                var sum = T.Zero;
                for (int k = 0; k < depth; k++, x += a.ColumnStep, y += b.RowStep)
                    sum = T.FusedMultiplyAdd(*(T*)x, *(T*)y, sum);
                ((T*)(c.Start + i * c.RowStep))[j] = sum;
            }
    }
}
