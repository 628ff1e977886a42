using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>The innermost loops of a matrix product: a tile of C, a few rows by one strip, stays in registers while k
/// runs. Steps are in bytes.</summary>
static unsafe class Tile<TLanes, TStrip, T>
    where TLanes : ILanes<TStrip, T> where T : unmanaged
{
    /// <summary>Computes 12, 4 or 1 rows of C, or goes on with them.</summary>
    public static void Run(int rows, Strided c, Strided a, Strided b, int depth, bool resumes)
    {
        if (rows == 12)
            Of12(c.Start, c.RowStep, a.Start, a.RowStep, a.ColumnStep, b.Start, b.RowStep, depth, resumes);
        else if (rows == 4)
            Of4(c.Start, c.RowStep, a.Start, a.RowStep, a.ColumnStep, b.Start, b.RowStep, depth, resumes);
        else
            Of1(c.Start, a.Start, a.ColumnStep, b.Start, b.RowStep, depth, resumes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Of12(byte* c, nint cStep, byte* a, nint aStep, nint aDepth, byte* b, nint bDepth, int depth,
        bool resumes)
    {
        // Rows are reached from four pointers, which leaves every pointer and step in a register.
        byte* a3 = a + 3 * aStep, a6 = a + 6 * aStep, a9 = a + 9 * aStep;
        byte* c3 = c + 3 * cStep, c6 = c + 6 * cStep, c9 = c + 9 * cStep;
        TStrip s0 = default!, s1 = default!, s2 = default!, s3 = default!, s4 = default!, s5 = default!;
        TStrip s6 = default!, s7 = default!, s8 = default!, s9 = default!, s10 = default!, s11 = default!;
        Prefetch(c + TLanes.Count * sizeof(T), cStep);
        if (resumes)
        {
            s0 = At(c);
            s1 = At(c + cStep);
            s2 = At(c + 2 * cStep);
            s3 = At(c3);
            s4 = At(c3 + cStep);
            s5 = At(c3 + 2 * cStep);
            s6 = At(c6);
            s7 = At(c6 + cStep);
            s8 = At(c6 + 2 * cStep);
            s9 = At(c9);
            s10 = At(c9 + cStep);
            s11 = At(c9 + 2 * cStep);
        }
        for (var k = 0; k < depth; k++)
        {
            var row = At(b);
            TLanes.Add(ref s0, Repeat(a), row);
            TLanes.Add(ref s1, Repeat(a + aStep), row);
            TLanes.Add(ref s2, Repeat(a + 2 * aStep), row);
            TLanes.Add(ref s3, Repeat(a3), row);
            TLanes.Add(ref s4, Repeat(a3 + aStep), row);
            TLanes.Add(ref s5, Repeat(a3 + 2 * aStep), row);
            TLanes.Add(ref s6, Repeat(a6), row);
            TLanes.Add(ref s7, Repeat(a6 + aStep), row);
            TLanes.Add(ref s8, Repeat(a6 + 2 * aStep), row);
            TLanes.Add(ref s9, Repeat(a9), row);
            TLanes.Add(ref s10, Repeat(a9 + aStep), row);
            TLanes.Add(ref s11, Repeat(a9 + 2 * aStep), row);
            a += aDepth;
            a3 += aDepth;
            a6 += aDepth;
            a9 += aDepth;
            b += bDepth;
        }
        TLanes.Store(s0, (T*)c);
        TLanes.Store(s1, (T*)(c + cStep));
        TLanes.Store(s2, (T*)(c + 2 * cStep));
        TLanes.Store(s3, (T*)c3);
        TLanes.Store(s4, (T*)(c3 + cStep));
        TLanes.Store(s5, (T*)(c3 + 2 * cStep));
        TLanes.Store(s6, (T*)c6);
        TLanes.Store(s7, (T*)(c6 + cStep));
        TLanes.Store(s8, (T*)(c6 + 2 * cStep));
        TLanes.Store(s9, (T*)c9);
        TLanes.Store(s10, (T*)(c9 + cStep));
        TLanes.Store(s11, (T*)(c9 + 2 * cStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Of4(byte* c, nint cStep, byte* a, nint aStep, nint aDepth, byte* b, nint bDepth, int depth,
        bool resumes)
    {
        byte* a2 = a + 2 * aStep, c2 = c + 2 * cStep;
        TStrip s0 = default!, s1 = default!, s2 = default!, s3 = default!;
        if (resumes)
        {
            s0 = At(c);
            s1 = At(c + cStep);
            s2 = At(c2);
            s3 = At(c2 + cStep);
        }
        for (var k = 0; k < depth; k++)
        {
            var row = At(b);
            TLanes.Add(ref s0, Repeat(a), row);
            TLanes.Add(ref s1, Repeat(a + aStep), row);
            TLanes.Add(ref s2, Repeat(a2), row);
            TLanes.Add(ref s3, Repeat(a2 + aStep), row);
            a += aDepth;
            a2 += aDepth;
            b += bDepth;
        }
        TLanes.Store(s0, (T*)c);
        TLanes.Store(s1, (T*)(c + cStep));
        TLanes.Store(s2, (T*)c2);
        TLanes.Store(s3, (T*)(c2 + cStep));
    }

    static void Of1(byte* c, byte* a, nint aDepth, byte* b, nint bDepth, int depth,
        bool resumes)
    {
        TStrip s = default!;
        if (resumes)
            s = At(c);
        for (var k = 0; k < depth; k++, a += aDepth, b += bDepth)
            TLanes.Add(ref s, Repeat(a), At(b));
        TLanes.Store(s, (T*)c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TStrip At(byte* from) => TLanes.Load((T*)from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TStrip Repeat(byte* element) => TLanes.Repeat((T*)element);

    // Asks the cache for the tile to the right, which is next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Prefetch(byte* row, nint step)
    {
        if (!Sse.IsSupported)
            return;
        for (var i = 0; i < 12; i++, row += step)
        {
            Sse.Prefetch0(row);
            Sse.Prefetch0(row + 64);
        }
    }
}
