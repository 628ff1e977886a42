namespace TorchSharp;

/// <summary>Reads and writes elements at listed positions.</summary>
static class IndexKernels
{
    public static long[] Positions(Tensor index) => index.dtype is ScalarType.Int64 or ScalarType.Int32
        ? Apply.Packed(index, ScalarType.Int64).Flat<long>().ToArray()
        : throw Fault.Of("index_select(): Expected dtype int32 or int64 for index");

    /// <summary>Positions for what asks for Int64 alone.</summary>
    public static long[] LongPositions(Tensor index) => index.dtype == ScalarType.Int64 ? Positions(index)
        : throw new ArgumentException("Element type of 'index' must be 'Int64'");

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
        Piecewise.Run(new GatherWork(output, x, from), Piecewise.Bits(x.Dtype), from.Length);
        return output;
    }

    readonly struct GatherWork(TensorImpl output, TensorImpl x, int[] from) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> o = output.Flat<T>(), s = x.Span<T>();
            for (var i = start; i < start + count; i++)
                o[i] = s[from[i]];
        }
    }

    /// <summary>Writes or adds elements of the source, one for every place of the index.</summary>
    public static void Scatter(TensorImpl output, int dim, Tensor index, Tensor source, bool adds)
    {
        var used = source.Impl.Shape.Length == 0 ? source.reshape(1) : source;
        for (var d = 0; d < index.Impl.Shape.Length; d++)
            used = used.narrow(d, 0, index.Impl.Shape[d]);
        var values = Apply.Packed(used, output.Dtype);
        var to = Offsets(output, dim, index);
        if (adds && output.Dtype.IsHalf())
            AddHalves(output, values, to);
        else if (adds && output.Dtype == ScalarType.Bool)
            AddBooleans(output, values, to);
        else
            Piecewise.RunHere(new ScatterWork(output, values, to, adds),
                adds ? output.Dtype : Piecewise.Bits(output.Dtype), 0, to.Length);
    }

    // Not in parallel: several values may go to one place, in their order.
    readonly struct ScatterWork(TensorImpl output, TensorImpl values, int[] to, bool adds) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> o = output.Span<T>(), v = values.Flat<T>();
            for (var i = start; i < start + count; i++)
                o[to[i]] = adds ? o[to[i]] + v[i] : v[i];
        }
    }

    // Each sum is rounded to 16 bits before the next.
    static void AddHalves(TensorImpl output, TensorImpl values, int[] to)
    {
        var wide = ReducedPrecision.Wide(values).Flat<float>();
        for (var i = 0; i < to.Length; i++)
        {
            var place = new TensorImpl(output.Storage, [1], [1], output.Offset + to[i], output.Dtype);
            var sum = ReducedPrecision.Wide(place);
            sum.Flat<float>()[0] += wide[i];
            Copying.Into(place, sum);
        }
    }

    static void AddBooleans(TensorImpl output, TensorImpl values, int[] to)
    {
        Span<byte> o = output.Span<byte>(), v = values.Flat<byte>();
        for (var i = 0; i < to.Length; i++)
            o[to[i]] |= v[i];
    }

    public static void RequireAddable(TensorImpl x, int dim, Tensor index, Tensor source)
    {
        RequireCount(dim, index, source);
        if (source.dtype != x.Dtype)
            throw Fault.Of($"index_add_(): self ({x.Dtype.LibtorchName()}) and source ({source.dtype.LibtorchName()}) " +
                "must have the same scalar type");
        if (!Dims.Same(Rest(x.Shape, dim), Rest(source.Impl.Shape, dim)) ||
            x.Shape.Length == 0 != (source.Impl.Shape.Length == 0))
            throw Fault.Of("source tensor shape must match self tensor shape, excluding the specified dimension. Got " +
                $"self.shape = {Fault.Text(x.Shape)} source.shape = {Fault.Text(source.Impl.Shape)}");
    }

    public static void RequireCopyable(TensorImpl x, int dim, Tensor index, Tensor source)
    {
        RequireCount(dim, index, source);
        if (source.dtype != x.Dtype)
            throw Fault.Of("index_copy_(): self and source expected to have the same dtype, but got (self) " +
                $"{x.Dtype.LibtorchName()} and (source) {source.dtype.LibtorchName()}");
        if (!Dims.Same(Rest(x.Shape, dim), Rest(source.Impl.Shape, dim)))
            throw Fault.Of("index_copy_(): Source/destination tensor must have same slice shapes. Got " +
                $"{Fault.Text(x.Shape)} and {Fault.Text(source.Impl.Shape)} for dimension {dim}");
    }

    static long[] Rest(long[] shape, int dim) => shape.Length <= dim ? [] : Dims.Without(shape, dim);

    static void RequireCount(int dim, Tensor index, Tensor source)
    {
        var given = source.Impl.Shape.Length <= dim ? 1 : source.Impl.Shape[dim];
        if (given != index.Impl.Count)
            throw Fault.Of($"index_add_(): Number of indices ({index.Impl.Count}) should be equal to " +
                $"source.size(dim): ({given}), for dim: {dim}");
    }

    public static void RequireInside(TensorImpl x, int dim, Tensor index, string name, Tensor? source = null)
    {
        if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw Fault.Of($"{name}(): Expected dtype int32 or int64 for index");
        if (source is not null && source.dtype != x.Dtype)
            throw Fault.Of("scatter(): Expected self.dtype to be equal to src.dtype");
        if (Math.Max(index.Impl.Shape.Length, 1) != Math.Max(x.Shape.Length, 1))
            throw Fault.Of("Index tensor must have the same number of dimensions as input tensor");
        for (var d = 0; d < index.Impl.Shape.Length; d++)
            if (d != dim && index.Impl.Shape[d] > x.Shape[d])
                throw Fault.Of("Size does not match at dimension " +
                    $"{d} expected index {Fault.Text(index.Impl.Shape)} to be " +
                    $"smaller than self {Fault.Text(x.Shape)} apart from dimension {dim}");
    }

    // Where in the view's memory each place of the index points to.
    static int[] Offsets(TensorImpl x, int dim, Tensor index)
    {
        var positions = Apply.Packed(index, ScalarType.Int64).Flat<long>();
        var offsets = new int[positions.Length];
        long[] shape = AtLeastOne(index.Impl.Shape), strides = AtLeastOne(x.Strides), place = new long[shape.Length];
        for (var i = 0; i < offsets.Length; i++)
        {
            long size = x.Shape.Length == 0 ? 1 : x.Shape[dim], offset = 0;
            if (positions[i] < 0 || positions[i] >= size)
                throw Fault.Of($"index {positions[i]} is out of bounds for dimension {dim} with size {size}");
            for (var d = 0; d < shape.Length; d++)
                offset += (d == dim ? positions[i] : place[d]) * strides[d];
            offsets[i] = (int)offset;
            for (var d = shape.Length - 1; d >= 0 && ++place[d] == shape[d]; d--)
                place[d] = 0;
        }
        return offsets;
    }

    // A single element counts as a row of one.
    static long[] AtLeastOne(long[] values) => values.Length == 0 ? [1] : values;

    static TensorImpl Slice(TensorImpl x, int dim, long index)
    {
        if (x.Shape.Length == 0)
            return index == 0 ? x : throw Fault.Of("index out of range in self");
        if (index < 0 || index >= x.Shape[dim])
            throw Fault.Of("index out of range in self");
        return new TensorImpl(x.Storage, Dims.Without(x.Shape, dim), Dims.Without(x.Strides, dim),
            x.Offset + index * x.Strides[dim], x.Dtype);
    }
}
