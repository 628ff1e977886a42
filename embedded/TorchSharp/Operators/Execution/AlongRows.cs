namespace TorchSharp;

/// <summary>Applies kernels of whole rows along any dimension.</summary>
static class AlongRows
{
    /// <summary>A result of the tensor's shape, made row by row along the dimension.</summary>
    public static Tensor Map<TKernel>(Tensor x, int dim) where TKernel : struct, IRowKernel =>
        Map<TKernel>(x, x, dim);

    /// <summary>The same for two tensors of one shape.</summary>
    public static Tensor Map<TKernel>(Tensor x, Tensor y, int dim) where TKernel : struct, IRowKernel
    {
        if (x.dtype.IsHalf())
        {
            Tensor Wide(Tensor narrow) => new(ReducedPrecision.Wide(narrow.Impl), inScope: false);
            var wide = Map<TKernel>(Wide(x), Wide(y), dim);
            return new Tensor(ReducedPrecision.Narrow(wide.Impl, x.dtype));
        }
        var rows = RowsOf(x, dim);
        var others = ReferenceEquals(x, y) ? rows : RowsOf(y, dim);
        var output = TensorImpl.Uninitialized(rows.Shape, rows.Dtype);
        var length = rows.Shape.Length == 0 ? 1 : (int)rows.Shape[^1];
        if (output.Count > 0)
            Piecewise.Run(new RowsWork<TKernel>(output, rows, others, length), rows.Dtype, output.Count / length,
                length);
        return IsLast(x, dim) ? new Tensor(output) : new Tensor(Apply.Copied(Moved(output, ^1, dim)));
    }

    // The tensor with the dimension moved to the end, without gaps.
    static TensorImpl RowsOf(Tensor x, int dim) =>
        IsLast(x, dim) ? Apply.Packed(x) : Apply.Copied(Moved(x.Impl, dim, ^1));

    static bool IsLast(Tensor x, int dim) => x.Impl.Shape.Length == 0 || dim == x.Impl.Shape.Length - 1;

    static TensorImpl Moved(TensorImpl x, Index from, Index to)
    {
        int rank = x.Shape.Length, source = from.GetOffset(rank), target = to.GetOffset(rank);
        long[] shape = Dims.With(Dims.Without(x.Shape, source), target, x.Shape[source]),
            strides = Dims.With(Dims.Without(x.Strides, source), target, x.Strides[source]);
        return new TensorImpl(x.Storage, shape, strides, x.Offset, x.Dtype);
    }

    readonly struct RowsWork<TKernel>(TensorImpl output, TensorImpl x, TensorImpl y, int length) : IPiecewise
        where TKernel : struct, IRowKernel
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> o = output.Flat<T>(), s = x.Flat<T>(), t = y.Flat<T>();
            for (var at = start * length; at < (start + count) * length; at += length)
                TKernel.Run<T>(o.Slice(at, length), s.Slice(at, length), t.Slice(at, length));
        }
    }
}
