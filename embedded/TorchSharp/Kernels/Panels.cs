using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>Copies parts of matrices into panels, which a tile of a product reads straight through: for each row of
/// the source, as many neighbouring elements as the panel is wide.</summary>
static unsafe class Panels
{
    const int Alignment = 64;

    [ThreadStatic]
    static byte[]? _memory;

    /// <summary>Aligned memory of the calling thread, valid until it asks again.</summary>
    public static byte* Memory(int bytes)
    {
        if (_memory is null || _memory.Length < bytes + Alignment)
            _memory = GC.AllocateUninitializedArray<byte>(bytes + Alignment, pinned: true);
        var start = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        return (byte*)((start + Alignment - 1) & -Alignment);
    }

    /// <summary>Copies all columns of some rows, panel after panel; what the last panel is wider becomes 0.</summary>
    public static void Pack<T>(T* panels, int width, Strided from, int rows, int columns) where T : unmanaged
    {
        // Few rows at a time where rows are contiguous, since each may be in another page of memory.
        var rowsAtOnce = from.ColumnStep == sizeof(T) ? 8 : rows;
        for (var i = 0; i < rows; i += rowsAtOnce)
            for (var j = 0; j < columns; j += width)
                One(panels + j * rows + i * width, width, from.From(i, j), Math.Min(rowsAtOnce, rows - i),
                    Math.Min(width, columns - j));
    }

    static void One<T>(T* panel, int width, Strided from, int rows, int columns) where T : unmanaged
    {
        if (columns < width)
            new Span<T>(panel, rows * width).Clear();
        if (from.ColumnStep == sizeof(T))
            CopyRows(panel, width, from, rows, columns);
        else if (from.RowStep == sizeof(T) && sizeof(T) == sizeof(float) && CanInterleave)
            Transpose((float*)panel, width, from, rows, columns);
        else
            CopyElements(panel, width, from, 0, rows, 0, columns);
    }

    static void CopyRows<T>(T* panel, int width, Strided from, int rows, int columns) where T : unmanaged
    {
        var row = from.Start;
        for (var i = 0; i < rows; i++, row += from.RowStep, panel += width)
        {
            var j = 0;
            for (; Vector512.IsHardwareAccelerated && j <= columns - Vector512<T>.Count; j += Vector512<T>.Count)
                Vector512.Load((T*)row + j).Store(panel + j);
            for (; Vector256.IsHardwareAccelerated && j <= columns - Vector256<T>.Count; j += Vector256<T>.Count)
                Vector256.Load((T*)row + j).Store(panel + j);
            for (; Vector128.IsHardwareAccelerated && j <= columns - Vector128<T>.Count; j += Vector128<T>.Count)
                Vector128.Load((T*)row + j).Store(panel + j);
            for (; j < columns; j++)
                panel[j] = ((T*)row)[j];
        }
    }

    static void CopyElements<T>(T* panel, int width, Strided from, int firstRow, int rows,
        int firstColumn, int columns) where T : unmanaged
    {
        for (var j = firstColumn; j < columns; j++)
        {
            var element = from.Start + firstRow * from.RowStep + j * from.ColumnStep;
            for (var i = firstRow; i < rows; i++, element += from.RowStep)
                panel[i * width + j] = *(T*)element;
        }
    }

    // Squares of 4 x 4, columns of the source to rows of the panel.
    static void Transpose(float* panel, int width, Strided from, int rows, int columns)
    {
        int fullRows = rows & ~3, fullColumns = columns & ~3;
        var step = from.ColumnStep;
        for (var j = 0; j < fullColumns; j += 4)
        {
            var column = from.Start + j * step;
            var to = panel + j;
            for (var i = 0; i < fullRows; i += 4, column += 4 * sizeof(float), to += 4 * width)
            {
                var c0 = Vector128.Load((float*)column);
                var c1 = Vector128.Load((float*)(column + step));
                var c2 = Vector128.Load((float*)(column + 2 * step));
                var c3 = Vector128.Load((float*)(column + 3 * step));
                var even = Interleave(c0, c2);
                var odd = Interleave(c1, c3);
                var low = Interleave(even.Low, odd.Low);
                var high = Interleave(even.High, odd.High);
                low.Low.Store(to);
                low.High.Store(to + width);
                high.Low.Store(to + 2 * width);
                high.High.Store(to + 3 * width);
            }
        }
        CopyElements(panel, width, from, fullRows, rows, 0, fullColumns);
        CopyElements(panel, width, from, 0, rows, fullColumns, columns);
    }

    static bool CanInterleave => Sse.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector128<float> Low, Vector128<float> High) Interleave(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? (Sse.UnpackLow(x, y), Sse.UnpackHigh(x, y))
        : (AdvSimd.Arm64.ZipLow(x, y), AdvSimd.Arm64.ZipHigh(x, y));
}
