using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>The large case of <see cref="MatrixProduct"/>: both matrices are packed into panels that a tile of C reads
/// straight through; a tile is 4 rows by 2 vectors, kept in registers over a block of k.</summary>
internal static class TiledProduct
{
    private const int TileRows = 4, BlockDepth = 256, BlockRows = 64;

    private static int TileColumns<T>() where T : struct => 2 * Vector<T>.Count;

    /// <summary>Computes into the gapless rows of C; with more than one worker, rows are spread over threads.</summary>
    public static void Run<T>(Memory<byte> c, int cStart, Memory<byte> a, Grid aGrid, Memory<byte> b, Grid bGrid,
        int m, int n, int depth, bool isParallel) where T : unmanaged, INumber<T>
    {
        int tileColumns = TileColumns<T>(), panels = (n + tileColumns - 1) / tileColumns;
        var packedB = ArrayPool<T>.Shared.Rent(panels * tileColumns * Math.Min(BlockDepth, depth));
        Cast<T>(c).Slice(cStart, m * n).Clear();
        for (int k = 0; k < depth; k += BlockDepth)
        {
            int depthHere = Math.Min(BlockDepth, depth - k), kHere = k;
            PackColumns(packedB, Cast<T>(b), bGrid with { Start = bGrid.Start + k * bGrid.RowStep }, n, depthHere);
            int blocks = (m + BlockRows - 1) / BlockRows;
            void Block(int block) => RowBlock(Cast<T>(c)[cStart..], Cast<T>(a),
                aGrid with { Start = aGrid.Start + block * BlockRows * aGrid.RowStep + kHere * aGrid.ColumnStep },
                packedB, block * BlockRows, Math.Min(BlockRows, m - block * BlockRows), n, depthHere);
            if (isParallel && blocks > 1)
                Threads.For(blocks, Block);
            else
                for (int block = 0; block < blocks; block++)
                    Block(block);
        }
        ArrayPool<T>.Shared.Return(packedB);
    }

    private static Span<T> Cast<T>(Memory<byte> bytes) where T : struct => MemoryMarshal.Cast<byte, T>(bytes.Span);

    private static void RowBlock<T>(Span<T> c, ReadOnlySpan<T> a, Grid aGrid, T[] packedB,
        int firstRow, int rows, int n, int depth) where T : unmanaged, INumber<T>
    {
        int tileColumns = TileColumns<T>(), panels = (rows + TileRows - 1) / TileRows;
        var packedA = ArrayPool<T>.Shared.Rent(panels * TileRows * depth);
        PackRows(packedA, a, aGrid, rows, depth);
        Span<T> edge = stackalloc T[TileRows * tileColumns];
        for (int j = 0; j < n; j += tileColumns)
        {
            ReadOnlySpan<T> panelB = packedB.AsSpan(j * depth, tileColumns * depth);
            for (int i = 0; i < rows; i += TileRows)
            {
                ReadOnlySpan<T> panelA = packedA.AsSpan(i * depth, TileRows * depth);
                int height = Math.Min(TileRows, rows - i), width = Math.Min(tileColumns, n - j);
                var tile = c[((firstRow + i) * n + j)..];
                if (height == TileRows && width == tileColumns)
                {
                    Tile(ref tile[0], n, panelA, panelB, depth);
                    continue;
                }
                Move(edge, tileColumns, tile, n, height, width);
                Tile(ref edge[0], tileColumns, panelA, panelB, depth);
                Move(tile, n, edge, tileColumns, height, width);
            }
        }
        ArrayPool<T>.Shared.Return(packedA);
    }

    // Adds the product of a panel of A and a panel of B to a full tile of C.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile<T>(ref T c, int cStep, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int depth)
        where T : unmanaged, INumber<T>
    {
        nuint width = (nuint)Vector<T>.Count, step = (nuint)cStep;
        var c00 = Vector.LoadUnsafe(ref c);
        var c01 = Vector.LoadUnsafe(ref c, width);
        var c10 = Vector.LoadUnsafe(ref c, step);
        var c11 = Vector.LoadUnsafe(ref c, step + width);
        var c20 = Vector.LoadUnsafe(ref c, 2 * step);
        var c21 = Vector.LoadUnsafe(ref c, 2 * step + width);
        var c30 = Vector.LoadUnsafe(ref c, 3 * step);
        var c31 = Vector.LoadUnsafe(ref c, 3 * step + width);
        ref T pa = ref MemoryMarshal.GetReference(a);
        ref T pb = ref MemoryMarshal.GetReference(b);
        for (int k = 0; k < depth; k++)
        {
            Vector<T> b0 = Vector.LoadUnsafe(ref pb), b1 = Vector.LoadUnsafe(ref pb, width);
            var factor = new Vector<T>(pa);
            c00 += factor * b0;
            c01 += factor * b1;
            factor = new Vector<T>(Unsafe.Add(ref pa, 1));
            c10 += factor * b0;
            c11 += factor * b1;
            factor = new Vector<T>(Unsafe.Add(ref pa, 2));
            c20 += factor * b0;
            c21 += factor * b1;
            factor = new Vector<T>(Unsafe.Add(ref pa, 3));
            c30 += factor * b0;
            c31 += factor * b1;
            pa = ref Unsafe.Add(ref pa, TileRows);
            pb = ref Unsafe.Add(ref pb, 2 * width);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, width);
        c10.StoreUnsafe(ref c, step);
        c11.StoreUnsafe(ref c, step + width);
        c20.StoreUnsafe(ref c, 2 * step);
        c21.StoreUnsafe(ref c, 2 * step + width);
        c30.StoreUnsafe(ref c, 3 * step);
        c31.StoreUnsafe(ref c, 3 * step + width);
    }

    private static void Move<T>(Span<T> to, int toStep, ReadOnlySpan<T> from, int fromStep, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
            from.Slice(i * fromStep, columns).CopyTo(to[(i * toStep)..]);
    }

    // Panels of 4 rows; within a panel, the 4 elements of a column are neighbours. Missing rows are 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackRows<T>(Span<T> packed, ReadOnlySpan<T> a, Grid grid, int rows, int depth)
        where T : struct
    {
        for (int i = 0; i < rows; i += TileRows)
            for (int r = 0; r < TileRows; r++)
            {
                int to = i * depth + r, from = grid.Start + (i + r) * grid.RowStep;
                for (int k = 0; k < depth; k++, to += TileRows, from += grid.ColumnStep)
                    packed[to] = i + r < rows ? a[from] : default;
            }
    }

    // Panels of as many columns as a tile has; within a panel, the elements of a row are neighbours.
    private static void PackColumns<T>(Span<T> packed, ReadOnlySpan<T> b, Grid grid, int n, int depth)
        where T : struct
    {
        int tileColumns = TileColumns<T>();
        for (int j = 0; j < n; j += tileColumns)
            for (int k = 0; k < depth; k++)
            {
                int columns = Math.Min(tileColumns, n - j), from = grid.Start + k * grid.RowStep + j * grid.ColumnStep;
                var row = packed.Slice(j * depth + k * tileColumns, tileColumns);
                Elementwise.Copy(row, 1, b[from..], grid.ColumnStep, columns);
                row[columns..].Clear();
            }
    }
}
