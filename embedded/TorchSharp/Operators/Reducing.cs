using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Lays a tensor out so that what is reduced together lies in gapless rows.</summary>
internal static class Reducing
{
    /// <summary>The shape after reducing the marked dimensions.</summary>
    public static long[] Shape(long[] shape, bool[] reduced, bool keepdim)
    {
        var sizes = new List<long>();
        for (int d = 0; d < shape.Length; d++)
            if (!reduced[d] || keepdim)
                sizes.Add(reduced[d] ? 1 : shape[d]);
        return [.. sizes];
    }

    /// <summary>The elements with the marked dimensions moved to the end, without gaps, and the length of a
    /// row.</summary>
    public static (TensorImpl Rows, int Length) InRows(TensorImpl x, bool[] reduced)
    {
        var order = new List<int>();
        for (int d = 0; d < reduced.Length; d++)
            if (!reduced[d])
                order.Add(d);
        long length = 1;
        for (int d = 0; d < reduced.Length; d++)
            if (reduced[d])
            {
                order.Add(d);
                length *= x.Shape[d];
            }
        var moved = new TensorImpl(x.Storage, [.. order.Select(d => x.Shape[d])],
            [.. order.Select(d => x.Strides[d])], x.Offset, x.Dtype);
        return (moved.IsContiguous ? moved : Apply.Copied(moved), (int)length);
    }

    public static TensorImpl Sum(TensorImpl x, bool[] reduced, bool keepdim)
    {
        if (!x.Dtype.IsFloating() && x.Dtype != torch.ScalarType.Int64)
        {
            var wide = Sum(Apply.As(new torch.Tensor(x, inScope: false), torch.ScalarType.Int64), reduced, keepdim);
            return Apply.As(new torch.Tensor(wide, inScope: false), x.Dtype);
        }
        var output = TensorImpl.Uninitialized(Shape(x.Shape, reduced, keepdim), x.Dtype);
        switch (x.Dtype)
        {
            case torch.ScalarType.Float32: Sum<float>(output, x, reduced); break;
            case torch.ScalarType.Float64: Sum<double>(output, x, reduced); break;
            default: Sum<long>(output, x, reduced); break;
        }
        return output;
    }

    private static void Sum<T>(TensorImpl output, TensorImpl x, bool[] reduced) where T : unmanaged, INumber<T>
    {
        var sums = output.Flat<T>();
        int leading = Array.IndexOf(reduced, false) is var first && first >= 0 ? first : reduced.Length;
        bool onlyLeading = Array.IndexOf(reduced, true, leading) < 0;
        if (onlyLeading && leading > 0 && sums.Length > 1 && x.IsContiguous)
        {
            Sums.SumRows(sums, x.Flat<T>(), x.Count / sums.Length);
            return;
        }
        var (rows, length) = InRows(x, reduced);
        ReadOnlySpan<T> values = rows.Flat<T>();
        for (int i = 0; i < sums.Length; i++)
            sums[i] = Sums.Sum(values.Slice(i * length, length));
    }
}
