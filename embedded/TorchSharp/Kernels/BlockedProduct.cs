using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>A matrix product whose tiles are one strip wide. Large products go block by block: a block of B is packed
/// so that it stays in the second cache, while the rows of A under a row of tiles stay in the first.</summary>
static unsafe class BlockedProduct<TLanes, TStrip, T> where TLanes : ILanes<TStrip, T> where T : unmanaged
{
    const int RowsOfTile = 12, DepthOfBlock = 256, BytesOfBlockRow = 4096;

    // Fewer rows of C do not repay packing B; nearer rows of B are as good as packed.
    const int RowsWorthPacking = 64, StepWorthPacking = 1024;

    static int Width => TLanes.Count;

    // A tile of 12 rows by 2 vectors fills 24 registers, and needs 3 more.
    static bool Has32Registers => Avx512F.IsSupported || AdvSimd.IsSupported;

    /// <summary>C = A B for an (m, depth) and a (depth, n) matrix; C += A B if it resumes.</summary>
    public static void Run(Strided c, Strided a, Strided b, int m, int n, int depth, bool resumes)
    {
        var columns = BytesOfBlockRow / sizeof(T);
        for (var j = 0; j < n; j += columns)
            for (var k = 0; k == 0 || k < depth; k += DepthOfBlock)
                Block(c.From(0, j), a.From(0, k), b.From(k, j), m, Math.Min(columns, n - j),
                    Math.Min(DepthOfBlock, depth - k), resumes || k > 0);
    }

    // All rows of C for a block of B. A is read where it is: each of its elements serves a whole row of a tile, and where
    // the elements of a row lie apart, those of a column are neighbours.
    static void Block(Strided c, Strided a, Strided b, int m, int n, int depth, bool resumes)
    {
        var packsB = b.ColumnStep != sizeof(T) || m > RowsWorthPacking && b.RowStep >= StepWorthPacking;
        int panels = (n + Width - 1) / Width, inPlace = packsB ? 0 : n / Width;
        int panelBytes = depth * Width * sizeof(T), edgeBytes = RowsOfTile * Width * sizeof(T);
        var edge = Panels.Memory(edgeBytes + (panels - inPlace) * panelBytes);
        var packedB = edge + edgeBytes;
        Panels.Pack((T*)packedB, Width, b.From(0, inPlace * Width), depth, n - inPlace * Width);

        for (int r = 0, rows; r < m; r += rows)
        {
            rows = m - r >= RowsOfTile && Has32Registers ? RowsOfTile : m - r >= 4 ? 4 : 1;
            for (var p = 0; p < panels; p++)
            {
                var panel = p < inPlace ? b.From(0, p * Width)
                    : new Strided(packedB + (p - inPlace) * panelBytes, Width * sizeof(T), sizeof(T));
                Part(rows, c.From(r, p * Width), Math.Min(Width, n - p * Width), a.From(r, 0), panel, depth, edge,
                    resumes);
            }
        }
    }

    // A tile of C, which may have fewer columns than a strip.
    static void Part(int rows, Strided c, int columns, Strided a, Strided b, int depth, byte* edge,
        bool resumes)
    {
        if (columns == Width)
        {
            Tile<TLanes, TStrip, T>.Run(rows, c, a, b, depth, resumes);
            return;
        }
        var whole = new Strided(edge, Width * sizeof(T), sizeof(T));
        if (resumes)
            Move(whole, c, rows, columns);
        Tile<TLanes, TStrip, T>.Run(rows, whole, a, b, depth, resumes);
        Move(c, whole, rows, columns);
    }

    static void Move(Strided to, Strided from, int rows, int columns)
    {
        for (var i = 0; i < rows; i++)
            Unsafe.CopyBlockUnaligned(to.From(i, 0).Start, from.From(i, 0).Start, (uint)(columns * sizeof(T)));
    }
}
