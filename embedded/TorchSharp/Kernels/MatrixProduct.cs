using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>C = A B for an (m, depth) and a (depth, n) matrix. Each element of C is the chain of fused multiply-adds
/// over k = 0, 1, 2, ... in this order, starting from 0, however the work is tiled, vectorised or spread over threads:
/// the bits are the same everywhere.</summary>
static unsafe class MatrixProduct
{
    /// <summary>The number of multiplications from which starting a thread pays off.</summary>
    public const long WorkOfThread = 1 << 19;

    const long SmallWork = 2048;

    const int RowsOfStrip = 12;
    const int ColumnsOfStrip = 32;

    /// <summary>Whether the processor multiplies and adds vectors at once.</summary>
    public static bool HasVectors => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Computes with several threads, each taking parts of C.</summary>
    public static void Spread<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, columns) = SizeOfParts(m, n, depth);
        var across = Parts(n, columns);
        Threads.For(Parts(m, rows) * across, part =>
        {
            int i = part / across * rows, j = part % across * columns;
            Run<T>(c.From(i, j), a.From(i, 0), b.From(0, j), Math.Min(rows, m - i), Math.Min(columns, n - j), depth);
        });
    }

    // Parts are halved, the longer side first, until there are enough for all threads, or they are too small to pay
    // off, or no whole strips of the kernels are left to share.
    static (int Rows, int Columns) SizeOfParts(int m, int n, int depth)
    {
        int rows = m, columns = n;
        while (Parts(m, rows) * Parts(n, columns) < 4 * Threads.Count && (long)rows * columns * depth > WorkOfThread)
        {
            int fewerRows = Half(rows, RowsOfStrip), fewerColumns = Half(columns, ColumnsOfStrip);
            if (fewerRows < rows && (rows > columns || fewerColumns >= columns))
                rows = fewerRows;
            else if (fewerColumns < columns)
                columns = fewerColumns;
            else
                break;
        }
        return (rows, columns);
    }

    // The half, rounded up to whole strips.
    static int Half(int size, int strip) => (size / 2 + strip - 1) / strip * strip;

    static int Parts(int whole, int part) => (whole + part - 1) / part;

    /// <summary>Computes on the calling thread. The elements of a row of C are neighbours.</summary>
    public static void Run<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T> => Run<T>(c, a, b, m, n, depth, resumes: false);

    /// <summary>C += A B on the calling thread: each chain goes on from the element of C.</summary>
    public static void Add<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T> => Run<T>(c, a, b, m, n, depth, resumes: true);

    static void Run<T>(Strided c, Strided a, Strided b, int m, int n, int depth, bool resumes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if ((long)m * n * depth <= SmallWork && !resumes)
        {
            SmallProduct.Run<T>(c, a, b, m, n, depth);
            return;
        }
        if (n == 1 && c.RowStep == sizeof(T))
            (c, a, b, m, n) = (c.Transposed, b.Transposed, a.Transposed, 1, m);
        if (m == 1 && RowProduct.Takes<T>(b, n))
        {
            if (!resumes)
                new Span<float>(c.Start, n).Clear();
            RowProduct.Add((float*)c.Start, a, b, n, depth);
            return;
        }
        // Where columns remain, a strip that would stay partly empty competes with several narrower ones.
        var columns = new Columns(c, a, b, m, n, depth, resumes);
        int count512 = Vector512<T>.Count, count256 = Vector256<T>.Count, count128 = Vector128<T>.Count;
        if (Vector512.IsHardwareAccelerated)
        {
            columns.Take<PairLanes<Lanes512<T>, Vector512<T>, T>, Pair<Vector512<T>>, T>(count512 * 3 / 2 + 1);
            columns.Take<Lanes512<T>, Vector512<T>, T>(count512 / 2 + 1);
        }
        else if (HasVectors && Vector256.IsHardwareAccelerated)
            columns.Take<PairLanes<Lanes256<T>, Vector256<T>, T>, Pair<Vector256<T>>, T>(count256 * 3 / 2 + 1);
        else if (HasVectors)
            columns.Take<PairLanes<Lanes128<T>, Vector128<T>, T>, Pair<Vector128<T>>, T>(count128 * 3 / 2 + 1);
        if (HasVectors && Vector256.IsHardwareAccelerated)
            columns.Take<Lanes256<T>, Vector256<T>, T>(count256 / 2 + 1);
        if (HasVectors)
            columns.Take<Lanes128<T>, Vector128<T>, T>(2);
        columns.Take<OneLane<T>, T, T>(1);
    }

    // The columns of C that are not yet computed.
    struct Columns(Strided c, Strided a, Strided b, int m, int n, int depth, bool resumes)
    {
        // Computes as many as strips of this width hold, and those left over if at least so many.
        public void Take<TLanes, TStrip, T>(int least) where TLanes : ILanes<TStrip, T> where T : unmanaged
        {
            int left = n % TLanes.Count, taken = left < least ? n - left : n;
            if (taken == 0)
                return;
            BlockedProduct<TLanes, TStrip, T>.Run(c, a, b, m, taken, depth, resumes);
            (c, b, n) = (c.From(0, taken), b.From(0, taken), n - taken);
        }
    }

    /// <summary>Computes products of integers on the calling thread.</summary>
    public static void OfIntegers<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IBinaryInteger<T> =>
        BlockedProduct<IntegerLane<T>, T, T>.Run(c, a, b, m, n, depth, resumes: false);
}
