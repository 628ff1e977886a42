using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Applies kernels of whole rows along any dimension.</summary>
internal static class AlongRows
{
    public delegate void Kernel<T>(Span<T> output, ReadOnlySpan<T> x);
    public delegate void PairKernel<T>(Span<T> output, ReadOnlySpan<T> x, ReadOnlySpan<T> y);

    /// <summary>A result of the tensor's shape, made row by row along the dimension.</summary>
    public static Tensor Map(Tensor x, int dim, Kernel<float> inFloats, Kernel<double> inDoubles)
    {
        var rows = RowsOf(x, dim);
        var output = TensorImpl.Uninitialized(rows.Shape, rows.Dtype);
        if (rows.Dtype == torch.ScalarType.Float32)
            Each(output, Length(rows), (start, length) =>
                inFloats(output.Flat<float>().Slice(start, length), rows.Flat<float>().Slice(start, length)));
        else
            Each(output, Length(rows), (start, length) =>
                inDoubles(output.Flat<double>().Slice(start, length), rows.Flat<double>().Slice(start, length)));
        return Restored(output, x, dim);
    }

    /// <summary>The same for two tensors of one shape.</summary>
    public static Tensor Map(Tensor x, Tensor y, int dim, PairKernel<float> inFloats, PairKernel<double> inDoubles)
    {
        TensorImpl rows = RowsOf(x, dim), others = RowsOf(y, dim);
        var output = TensorImpl.Uninitialized(rows.Shape, rows.Dtype);
        if (rows.Dtype == torch.ScalarType.Float32)
            Each(output, Length(rows), (start, length) => inFloats(output.Flat<float>().Slice(start, length),
                rows.Flat<float>().Slice(start, length), others.Flat<float>().Slice(start, length)));
        else
            Each(output, Length(rows), (start, length) => inDoubles(output.Flat<double>().Slice(start, length),
                rows.Flat<double>().Slice(start, length), others.Flat<double>().Slice(start, length)));
        return Restored(output, x, dim);
    }

    // Rows do not depend on each other, so many of them may go to several threads.
    private static void Each(TensorImpl output, int length, Action<int, int> row)
    {
        const int parallelCount = 1 << 16;
        int rows = length == 0 ? 0 : output.Count / length;
        if (output.Count >= parallelCount && rows > 1)
            Threads.For(rows, i => row(i * length, length));
        else
            for (int i = 0; i < rows; i++)
                row(i * length, length);
    }

    private static int Length(TensorImpl rows) => rows.Shape.Length == 0 ? 1 : (int)rows.Shape[^1];

    // The tensor with the dimension moved to the end, without gaps.
    private static TensorImpl RowsOf(Tensor x, int dim)
    {
        if (x.Impl.Shape.Length == 0 || dim == x.Impl.Shape.Length - 1)
            return Apply.Packed(x);
        var mask = new bool[x.Impl.Shape.Length];
        mask[dim] = true;
        return Reducing.InRows(x.Impl, mask).Rows;
    }

    private static Tensor Restored(TensorImpl output, Tensor x, int dim)
    {
        int rank = x.Impl.Shape.Length;
        if (rank == 0 || dim == rank - 1)
            return new Tensor(output);
        long[] shape = x.Impl.Shape, strides = Dims.With(Dims.Without(output.Strides, rank - 1), dim, 1);
        return new Tensor(Apply.Copied(new TensorImpl(output.Storage, shape, strides, 0, output.Dtype)));
    }
}
