using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Reads and writes elements at listed positions.</summary>
static class IndexKernels
{
    public static long[] Positions(Tensor index) => index.dtype is ScalarType.Int64 or ScalarType.Int32
        ? Apply.Packed(index, ScalarType.Int64).Flat<long>().ToArray()
        : throw Fault.Of("index_select(): Expected dtype int32 or int64 for index");

    /// <summary>The slices along a dimension at the positions.</summary>
    public static TensorImpl Select(TensorImpl x, int dim, long[] positions)
    {
        var shape = x.Shape.Length == 0 ? [] : Dims.Replaced(x.Shape, dim, positions.Length);
        var output = TensorImpl.Uninitialized(shape, x.Dtype);
        for (var i = 0; i < positions.Length; i++)
            Copying.Into(Slice(output, dim, i), Slice(x, dim, positions[i]));
        return output;
    }

    public static void Copy(TensorImpl output, int dim, long[] positions, TensorImpl source)
    {
        for (var i = 0; i < positions.Length; i++)
            Copying.Into(Slice(output, dim, positions[i]), Slice(source, dim, i));
    }

    public static void Add(TensorImpl output, int dim, long[] positions, TensorImpl source)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var slice = Slice(output, dim, positions[i]);
            Apply.Binary<Add>(slice, slice, Slice(source, dim, i));
        }
    }

    /// <summary>For every element of the index, the element at that position along the dimension.</summary>
    public static TensorImpl Gather(TensorImpl x, int dim, Tensor index)
    {
        var output = TensorImpl.Uninitialized(index.Impl.Shape, x.Dtype);
        var from = Offsets(x, dim, index);
        switch (x.Dtype.Size())
        {
            case 1: Gather<byte>(output, x, from); break;
            case 2: Gather<short>(output, x, from); break;
            case 4: Gather<int>(output, x, from); break;
            default: Gather<long>(output, x, from); break;
        }
        return output;
    }

    static void Gather<T>(TensorImpl output, TensorImpl x, int[] from) where T : struct
    {
        Span<T> o = output.Flat<T>(), s = x.Span<T>();
        for (var i = 0; i < from.Length; i++)
            o[i] = s[from[i]];
    }

    /// <summary>Writes or adds elements of the source, one for every place of the index.</summary>
    public static void Scatter(TensorImpl output, int dim, Tensor index, Tensor source, bool adds)
    {
        var used = source;
        for (var d = 0; d < index.Impl.Shape.Length; d++)
            used = used.narrow(d, 0, index.Impl.Shape[d]);
        var values = Apply.Packed(used, output.Dtype);
        var to = Offsets(output, dim, index);
        switch (output.Dtype)
        {
            case ScalarType.Float16 or ScalarType.BFloat16: throw Halves.Refusal(output.Dtype);
            case ScalarType.Float32: Scatter<float>(output, values, to, adds); break;
            case ScalarType.Float64: Scatter<double>(output, values, to, adds); break;
            case ScalarType.Int64: Scatter<long>(output, values, to, adds); break;
            case ScalarType.Int32: Scatter<int>(output, values, to, adds); break;
            case ScalarType.Int16: Scatter<short>(output, values, to, adds); break;
            default: Scatter<byte>(output, values, to, adds); break;
        }
    }

    static void Scatter<T>(TensorImpl output, TensorImpl values, int[] to, bool adds)
        where T : struct, INumber<T>
    {
        Span<T> o = output.Span<T>(), v = values.Flat<T>();
        for (var i = 0; i < to.Length; i++)
            o[to[i]] = adds ? o[to[i]] + v[i] : v[i];
    }

    public static void Require(int dim, Tensor index, Tensor source)
    {
        var given = source.Impl.Shape.Length == 0 ? 1 : source.Impl.Shape[dim];
        if (given != index.Impl.Count)
            throw Fault.Of($"index_add_(): Number of indices ({index.Impl.Count}) should be equal to " +
                $"source.size(dim): ({given}), for dim: {dim}");
    }

    public static void RequireInside(TensorImpl x, int dim, Tensor index, string name)
    {
        if (index.dtype != ScalarType.Int64)
            throw Fault.Of($"{name}(): Expected dtype int64 for index");
        if (index.Impl.Shape.Length != x.Shape.Length)
            throw Fault.Of("Index tensor must have the same number of dimensions as input tensor");
        for (var d = 0; d < x.Shape.Length; d++)
            if (d != dim && index.Impl.Shape[d] > x.Shape[d])
                throw Fault.Of("Size does not match at dimension " +
                    $"{d} expected index {Fault.Text(index.Impl.Shape)} to be " +
                    $"smaller than self {Fault.Text(x.Shape)} apart from dimension {dim}");
    }

    // Where in the window's memory each place of the index points to.
    static int[] Offsets(TensorImpl x, int dim, Tensor index)
    {
        var positions = Apply.Packed(index).Flat<long>();
        var offsets = new int[positions.Length];
        long[] shape = index.Impl.Shape, place = new long[shape.Length];
        for (var i = 0; i < offsets.Length; i++)
        {
            long size = x.Shape.Length == 0 ? 1 : x.Shape[dim], offset = 0;
            if (positions[i] < 0 || positions[i] >= size)
                throw Fault.Of($"index {positions[i]} is out of bounds for dimension {dim} with size {size}");
            for (var d = 0; d < shape.Length; d++)
                offset += (d == dim ? positions[i] : place[d]) * x.Strides[d];
            offsets[i] = (int)offset;
            for (var d = shape.Length - 1; d >= 0 && ++place[d] == shape[d]; d--)
                place[d] = 0;
        }
        return offsets;
    }

    static TensorImpl Slice(TensorImpl x, int dim, long index)
    {
        if (x.Shape.Length == 0)
            return x;
        if (index < 0 || index >= x.Shape[dim])
            throw Fault.Of("index out of range in self");
        return new TensorImpl(x.Storage, Dims.Without(x.Shape, dim), Dims.Without(x.Strides, dim),
            x.Offset + index * x.Strides[dim], x.Dtype);
    }
}
