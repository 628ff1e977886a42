using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>A matrix product whose tiles are one strip wide. Large products go block by block: a block of B and one of
/// A are packed so that they stay in the second cache, and each panel of B in the first.</summary>
internal static unsafe class BlockedProduct<TLanes, TStrip, T> where TLanes : ILanes<TStrip, T> where T : unmanaged
{
    private const int RowsOfTile = 12, RowsOfBlock = 120, DepthOfBlock = 320, BytesOfBlockRow = 4096;

    // Below these counts of rows or columns, packing would cost more than it saves.
    private const int RowsWorthPacking = 64, ColumnsWorthPacking = 256;

    private static int Width => TLanes.Count;

    // A tile of 12 rows by 2 vectors fills 24 registers, and needs 3 more.
    private static bool Has32Registers => Avx512F.IsSupported || AdvSimd.IsSupported;

    /// <summary>C = A B for an (m, depth) and a (depth, n) matrix.</summary>
    public static void Run(Strided c, Strided a, Strided b, int m, int n, int depth)
    {
        int columns = BytesOfBlockRow / sizeof(T);
        for (int j = 0; j < n; j += columns)
            for (int k = 0; k == 0 || k < depth; k += DepthOfBlock)
                Block(c.From(0, j), a.From(0, k), b.From(k, j), m, Math.Min(columns, n - j),
                    Math.Min(DepthOfBlock, depth - k), resumes: k > 0);
    }

    // All rows of C for a block of B.
    private static void Block(Strided c, Strided a, Strided b, int m, int n, int depth, bool resumes)
    {
        bool packsB = m > RowsWorthPacking || b.ColumnStep != sizeof(T);
        bool packsA = n > ColumnsWorthPacking && Has32Registers;
        int whole = n / Width, panels = (n + Width - 1) / Width, firstPacked = packsB ? 0 : whole;
        int panelBytes = depth * Width * sizeof(T), tileBytes = RowsOfTile * Width * sizeof(T);
        int packedBytes = (panels - firstPacked) * panelBytes;
        byte* memory = Panels.Memory(tileBytes + packedBytes + (packsA ? RowsOfBlock * depth * sizeof(T) : 0));
        byte* edge = memory, packedB = edge + tileBytes, packedA = packedB + packedBytes;

        for (int p = firstPacked; p < panels; p++)
            Panels.Pack((T*)(packedB + (p - firstPacked) * panelBytes), Width, b.From(0, p * Width), depth,
                Math.Min(Width, n - p * Width));
        for (int i = 0; i < m; i += RowsOfBlock)
        {
            int rows = Math.Min(RowsOfBlock, m - i);
            var rowsOfA = a.From(i, 0);
            for (int r = 0; packsA && r + RowsOfTile <= rows; r += RowsOfTile)
                Panels.Pack((T*)packedA + r * depth, RowsOfTile, rowsOfA.From(r, 0).Transposed, depth, RowsOfTile);
            for (int p = 0; p < panels; p++)
            {
                var panel = p < firstPacked ? b.From(0, p * Width)
                    : new Strided(packedB + (p - firstPacked) * panelBytes, Width * sizeof(T), sizeof(T));
                Column(c.From(i, p * Width), rowsOfA, packsA ? packedA : null, panel, rows,
                    Math.Min(Width, n - p * Width), depth, edge, resumes);
            }
        }
    }

    // Tiles below each other.
    private static void Column(Strided c, Strided a, byte* packedA, Strided b, int m, int n, int depth, byte* edge,
        bool resumes)
    {
        for (int i = 0, rows; i < m; i += rows)
        {
            rows = m - i >= RowsOfTile && Has32Registers ? RowsOfTile : m - i >= 4 ? 4 : 1;
            var rowsOfA = packedA is not null && rows == RowsOfTile
                ? new Strided(packedA + i * depth * sizeof(T), sizeof(T), RowsOfTile * sizeof(T)) : a.From(i, 0);
            var tile = c.From(i, 0);
            if (n == Width)
            {
                Tile<TLanes, TStrip, T>.Run(rows, tile, rowsOfA, b, depth, resumes);
                continue;
            }
            var whole = new Strided(edge, Width * sizeof(T), sizeof(T));
            if (resumes)
                Move(whole, tile, rows, n);
            Tile<TLanes, TStrip, T>.Run(rows, whole, rowsOfA, b, depth, resumes);
            Move(tile, whole, rows, n);
        }
    }

    private static void Move(Strided to, Strided from, int rows, int columns)
    {
        byte* target = to.Start, source = from.Start;
        for (int i = 0; i < rows; i++, target += to.RowStep, source += from.RowStep)
            for (int j = 0; j < columns; j++)
                ((T*)target)[j] = ((T*)source)[j];
    }
}
