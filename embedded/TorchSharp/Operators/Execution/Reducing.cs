namespace TorchSharp;

/// <summary>Reduces a tensor over some of its dimensions: what is reduced together lies in contiguous rows, or
/// in columns.</summary>
static class Reducing
{
    /// <summary>The shape after reducing the marked dimensions.</summary>
    public static long[] Shape(long[] shape, DimSet reduced, bool keepdim)
    {
        var sizes = new long[keepdim ? shape.Length : shape.Length - reduced.Count];
        for (int d = 0, kept = 0; d < shape.Length; d++)
            if (!reduced[d] || keepdim)
                sizes[kept++] = reduced[d] ? 1 : shape[d];
        return sizes;
    }

    /// <summary>The elements with the marked dimensions moved to the end, without gaps, and the length of a
    /// row.</summary>
    public static (TensorImpl Rows, int Length) InRows(TensorImpl x, DimSet reduced)
    {
        int rank = x.Shape.Length, kept = rank - reduced.Count;
        long length = 1;
        var isInOrder = x.IsContiguous;
        for (var d = 0; d < rank; d++)
        {
            length *= reduced[d] ? x.Shape[d] : 1;
            isInOrder &= reduced[d] == d >= kept;
        }
        if (isInOrder)
            return (x, (int)length);
        long[] shape = new long[rank], strides = new long[rank];
        for (int d = 0, front = 0, back = kept; d < rank; d++)
        {
            var to = reduced[d] ? back++ : front++;
            (shape[to], strides[to]) = (x.Shape[d], x.Strides[d]);
        }
        return (Apply.Copied(new TensorImpl(x.Storage, shape, strides, x.Offset, x.Dtype)), (int)length);
    }

    public static TensorImpl Sum(TensorImpl x, DimSet reduced, bool keepdim)
    {
        if (x.Dtype.IsHalf())
            return ReducedPrecision.Narrow(Sum(ReducedPrecision.Wide(x), reduced, keepdim), x.Dtype);
        if (!x.Dtype.IsFloating() && x.Dtype != ScalarType.Int64)
        {
            var wide = Sum(Apply.As(new Tensor(x, inScope: false), ScalarType.Int64), reduced, keepdim);
            return Apply.As(new Tensor(wide, inScope: false), x.Dtype);
        }
        var output = TensorImpl.Uninitialized(Shape(x.Shape, reduced, keepdim), x.Dtype);
        if (IsColumns(x, reduced, output.Count))
        {
            int columns = output.Count, blocks = (columns + ColumnsWork.Width - 1) / ColumnsWork.Width;
            Piecewise.Run(new ColumnsWork(output, x), x.Dtype, blocks, x.Count / blocks);
            return output;
        }
        var (rows, length) = InRows(x, reduced);
        Piecewise.Run(new RowsWork(output, rows, length), x.Dtype, output.Count, length);
        return output;
    }

    // Only leading dimensions are reduced, so that whole rows can be added.
    static bool IsColumns(TensorImpl x, DimSet reduced, int columns)
    {
        if (columns <= 1 || !reduced[0] || !x.IsContiguous)
            return false;
        for (var d = 1; d < x.Shape.Length; d++)
            if (reduced[d] && !reduced[d - 1])
                return false;
        return true;
    }

    readonly struct RowsWork(TensorImpl output, TensorImpl x, int length) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> sums = output.Flat<T>(), values = x.Flat<T>();
            for (var i = start; i < start + count; i++)
                sums[i] = Sums.Sum<T>(values.Slice(i * length, length));
        }
    }

    readonly struct ColumnsWork(TensorImpl output, TensorImpl x) : IPiecewise
    {
        public const int Width = 256;

        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> sums = output.Flat<T>(), values = x.Flat<T>();
            int columns = sums.Length, rows = values.Length / columns, end = Math.Min((start + count) * Width, columns);
            for (var first = start * Width; first < end; first += Width)
                Sums.SumRows<T>(sums[first..Math.Min(first + Width, end)], values[Math.Min(first, values.Length)..],
                    columns, rows);
        }
    }
}
