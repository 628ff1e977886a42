using System.Numerics;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>A matrix product too small for blocks. The last tiles overlap those before them instead of being smaller:
/// an element computed twice has the same bits.</summary>
static unsafe class SmallProduct
{
    /// <summary>C = A B for an (m, depth) and a (depth, n) matrix.</summary>
    public static void Run<T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!MatrixProduct.HasVectors || n < Vector128<T>.Count)
        {
            Tiles<OneLane<T>, T, T>(c, a, b, m, n, depth);
            return;
        }
        if (b.ColumnStep != sizeof(T))
        {
            var packed = (T*)Panels.Memory(depth * n * sizeof(T));
            Panels.Pack(packed, n, b, depth, n);
            b = new Strided((byte*)packed, n * sizeof(T), sizeof(T));
        }
        if (Vector256.IsHardwareAccelerated && n >= Vector256<T>.Count)
            Tiles<Lanes256<T>, Vector256<T>, T>(c, a, b, m, n, depth);
        else
            Tiles<Lanes128<T>, Vector128<T>, T>(c, a, b, m, n, depth);
    }

    static void Tiles<TLanes, TStrip, T>(Strided c, Strided a, Strided b, int m, int n, int depth)
        where TLanes : ILanes<TStrip, T> where T : unmanaged
    {
        int width = TLanes.Count, rows = m < 4 ? 1 : 4;
        for (var i = 0; i < m; i += rows)
            for (var j = 0; j < n; j += width)
            {
                int row = Math.Min(i, m - rows), column = Math.Min(j, n - width);
                Tile<TLanes, TStrip, T>.Run(rows, c.From(row, column), a.From(row, 0), b.From(0, column), depth,
                    resumes: false);
            }
    }
}
