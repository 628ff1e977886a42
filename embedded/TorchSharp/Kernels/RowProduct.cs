using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>C += A B for a single row A and a matrix B whose columns lie contiguous in memory, as the weights of a
/// linear layer do. Packing B would take longer than the product, so its elements are turned in registers.</summary>
static unsafe class RowProduct
{
    // The columns whose sums one register holds, and the elements of a column that one line of the cache holds.
    const int Width = 8, Line = 16;

    /// <summary>Whether it is made for such a matrix of n columns, and for this processor.</summary>
    public static bool Takes<T>(Strided b, int n) where T : unmanaged => typeof(T) == typeof(float) && Avx.IsSupported
        && Fma.IsSupported && n >= Width && b.RowStep == sizeof(float) && b.ColumnStep != sizeof(float);

    /// <summary>Goes on with a row of columns that it takes.</summary>
    public static void Add(float* c, Strided a, Strided b, int n, int depth)
    {
        var j = 0;
        for (; j <= n - 4 * Width; j += 4 * Width)
            FourSums(c + j, a, b.From(0, j), depth);
        for (; j <= n - Width; j += Width)
            OneSum(c + j, a, b.From(0, j), depth);
        if (j == n)
            return;
        // The last columns are computed together with some before them, which are not stored again.
        var before = j - (n - Width);
        var sums = stackalloc float[Width];
        Vector256.Load(c + j - before).Store(sums);
        OneSum(sums, a, b.From(0, j - before), depth);
        for (var i = before; i < Width; i++)
            c[j - before + i] = sums[i];
    }

    // A sum waits for the one before. Four of them leave the processor something to do meanwhile; of each, a whole line
    // of the cache is used before the next one's columns may drive it out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FourSums(float* c, Strided a, Strided b, int depth)
    {
        nint step = a.ColumnStep, columnStep = b.ColumnStep, next = Width * columnStep;
        byte* x = a.Start, b0 = b.Start, b2 = b0 + 2 * next;
        var s0 = Vector256.Load(c);
        var s1 = Vector256.Load(c + Width);
        var s2 = Vector256.Load(c + 2 * Width);
        var s3 = Vector256.Load(c + 3 * Width);
        var k = 0;
        for (; k <= depth - Line; k += Line, x += Line * step, b0 += Line * sizeof(float), b2 += Line * sizeof(float))
        {
            s0 = OfLine(s0, x, step, b0, columnStep);
            s1 = OfLine(s1, x, step, b0 + next, columnStep);
            s2 = OfLine(s2, x, step, b2, columnStep);
            s3 = OfLine(s3, x, step, b2 + next, columnStep);
        }
        Sum(s0, x, step, b0, columnStep, depth - k).Store(c);
        Sum(s1, x, step, b0 + next, columnStep, depth - k).Store(c + Width);
        Sum(s2, x, step, b2, columnStep, depth - k).Store(c + 2 * Width);
        Sum(s3, x, step, b2 + next, columnStep, depth - k).Store(c + 3 * Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OneSum(float* c, Strided a, Strided b, int depth) =>
        Sum(Vector256.Load(c), a.Start, a.ColumnStep, b.Start, b.ColumnStep, depth).Store(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Sum(Vector256<float> sum, byte* a, nint step, byte* b, nint columnStep, int depth)
    {
        for (; depth >= 4; depth -= 4, a += 4 * step, b += 4 * sizeof(float))
            sum = OfFour(sum, a, step, b, columnStep);
        for (; depth > 0; depth--, a += step, b += sizeof(float))
            sum = OfOne(sum, a, b, columnStep);
        return sum;
    }

    // A call, since four copies of it in a loop are no faster.
    static Vector256<float> OfLine(Vector256<float> sum, byte* a, nint step, byte* b, nint columnStep)
    {
        sum = OfFour(sum, a, step, b, columnStep);
        sum = OfFour(sum, a + 4 * step, step, b + 4 * sizeof(float), columnStep);
        sum = OfFour(sum, a + 8 * step, step, b + 8 * sizeof(float), columnStep);
        return OfFour(sum, a + 12 * step, step, b + 12 * sizeof(float), columnStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> OfFour(Vector256<float> sum, byte* a, nint step, byte* b, nint columnStep)
    {
        byte* third = b + 3 * columnStep, fifth = b + 4 * columnStep;
        // Four elements of columns 0 and 4, 1 and 5, 2 and 6, 3 and 7 …
        var c04 = Both(b, fifth);
        var c15 = Both(b + columnStep, fifth + columnStep);
        var c26 = Both(b + 2 * columnStep, fifth + 2 * columnStep);
        var c37 = Both(third, fifth + 3 * columnStep);
        // … become four rows of eight columns.
        Vector256<float> low01 = Avx.UnpackLow(c04, c15), high01 = Avx.UnpackHigh(c04, c15);
        Vector256<float> low23 = Avx.UnpackLow(c26, c37), high23 = Avx.UnpackHigh(c26, c37);
        sum = Fma.MultiplyAdd(Repeat(a), Avx.Shuffle(low01, low23, 0x44), sum);
        sum = Fma.MultiplyAdd(Repeat(a + step), Avx.Shuffle(low01, low23, 0xEE), sum);
        sum = Fma.MultiplyAdd(Repeat(a + 2 * step), Avx.Shuffle(high01, high23, 0x44), sum);
        return Fma.MultiplyAdd(Repeat(a + 3 * step), Avx.Shuffle(high01, high23, 0xEE), sum);
    }

    static Vector256<float> OfOne(Vector256<float> sum, byte* a, byte* b, nint columnStep)
    {
        var row = stackalloc float[Width];
        for (var j = 0; j < Width; j++, b += columnStep)
            row[j] = *(float*)b;
        return Fma.MultiplyAdd(Repeat(a), Vector256.Load(row), sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Both(byte* low, byte* high) =>
        Vector256.Create(Vector128.Load((float*)low), Vector128.Load((float*)high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> Repeat(byte* element) => Vector256.Create(*(float*)element);
}
