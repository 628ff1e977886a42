namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor repeated along each dimension; new dimensions come first.</summary>
        public Tensor repeat(params long[] sizes)
        {
            var added = sizes.Length - Impl.Shape.Length;
            if (added < 0)
                throw Fault.Of("Number of dimensions of repeat dims can not be smaller than number of dimensions of " +
                    "tensor");
            long[] split = new long[2 * sizes.Length], wide = new long[2 * sizes.Length];
            var merged = new long[sizes.Length];
            for (var d = 0; d < sizes.Length; d++)
            {
                var size = d < added ? 1 : Impl.Shape[d - added];
                (split[2 * d], split[2 * d + 1]) = (1, size);
                (wide[2 * d], wide[2 * d + 1]) = (sizes[d], size);
                merged[d] = sizes[d] * size;
            }
            return reshape(split).expand(wide).reshape(merged).clone();
        }

        /// <summary>As <see cref="repeat"/>, where missing counts at the front are 1.</summary>
        public Tensor tile(long[] reps)
        {
            var counts = new long[Math.Max(reps.Length, Impl.Shape.Length)];
            Array.Fill(counts, 1);
            reps.CopyTo(counts, counts.Length - reps.Length);
            return repeat(counts);
        }

        /// <summary>Each slice along a dimension repeated that many times; without a dimension, each element.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null)
        {
            if (repeats < 0)
                throw Fault.Of("Repeats must be non-negative");
            var x = dim is null ? reshape(-1) : this;
            var d = Dims.Normal(dim ?? 0, x.Impl.Shape.Length);
            var total = x.Impl.Shape[d] * repeats;
            if (output_size is { } size && size != total)
                throw Fault.Of($"repeat_interleave: Invalid output_size, expected {total} but got {size}");
            return x.unsqueeze(d + 1).expand(Dims.With(x.Impl.Shape, d + 1, repeats)).flatten(d, d + 1).clone();
        }

        /// <summary>Each slice along a dimension as often as its count says, in a row; without a dimension, each
        /// element.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null)
        {
            var x = dim is null ? reshape(-1) : this;
            var d = Dims.Normal(dim ?? 0, x.Impl.Shape.Length);
            if (repeats.Impl.Shape.Length > 1)
                throw Fault.Of("repeats must be 0-dim or 1-dim tensor");
            if (repeats.dtype is not (ScalarType.Int64 or ScalarType.Int32))
                throw Fault.Of("repeats has to be Long or Int tensor");
            var counts = Apply.Packed(repeats.expand(x.Impl.Shape[d]), ScalarType.Int64).Flat<long>();
            var places = new List<long>();
            for (var i = 0; i < counts.Length; i++)
                places.AddRange(Enumerable.Repeat((long)i, counts[i] < 0
                    ? throw Fault.Of("repeats can not be negative") : (int)counts[i]));
            if (output_size is { } size && size != places.Count)
                throw Fault.Of($"allocated size does not match required size: {size} and {places.Count}");
            return x.index_select(d, torch.tensor(places));
        }

        /// <summary>The elements in reverse order along dimensions.</summary>
        public Tensor flip(params long[] dims)
        {
            _ = dims.Length > 0 ? Dims.Mask(dims, Impl.Shape.Length) : default; // refuses a dimension named twice
            if (Impl.Shape.Length == 0)
                return clone();
            var order = OrderInMemory();
            var y = detach().permute(order);
            foreach (var dim in dims)
            {
                var d = Array.IndexOf(order, Dims.Normal(dim, Impl.Shape.Length));
                y = y.index_select(d, Reversed(y.Impl.Shape[d]));
            }
            long[] back = [.. Enumerable.Range(0, order.Length).Select(d => (long)Array.IndexOf(order, d))];
            return (dims.Length == 0 ? y.clone() : y).permute(back).From(this, g => g.flip(dims));
        }

        /// <summary>The elements in reverse order along the second dimension.</summary>
        public Tensor fliplr() => Impl.Shape.Length < 2 ? throw Fault.Of("Input must be >= 2-d.") : flip(1);

        /// <summary>The elements in reverse order along the first dimension.</summary>
        public Tensor flipud() => Impl.Shape.Length < 1 ? throw Fault.Of("Input must be >= 1-d.") : flip(0);

        // The dimensions in the order in which the elements lie in memory, the closest last, if they lie without gaps:
        // what keeps the layout works in that order.
        long[] OrderInMemory()
        {
            long[] order = [.. Enumerable.Range(0, Impl.Shape.Length).Select(d => (long)d)];
            if (Impl.IsContiguous)
                return order;
            long[] byStride = [.. order.OrderByDescending(d => Impl.Strides[d])];
            return detach().permute(byStride).Impl.IsContiguous ? byStride : order;
        }

        static Tensor Reversed(long size)
        {
            var order = TensorImpl.Uninitialized([size], ScalarType.Int64);
            for (var i = 0; i < size; i++)
                order.Flat<long>()[i] = size - 1 - i;
            return new Tensor(order, inScope: false);
        }

        /// <summary>The slices along a dimension shifted, from the end to the start; without a dimension, the elements
        /// row by row.</summary>
        public Tensor roll(long shifts, long? dims = null)
        {
            if (dims is null)
                return reshape(-1).roll(shifts, 0).view(Impl.Shape);
            var d = Dims.Normal(dims.Value, Impl.Shape.Length);
            var size = Impl.Shape[d];
            if (size == 0)
                return clone();
            var shift = ((shifts % size) + size) % size;
            return cat([narrow(d, size - shift, shift), narrow(d, 0, size - shift)], d);
        }

        /// <summary>The elements shifted row by row; a single shift.</summary>
        public Tensor roll(long[] shifts) => shifts.Length == 1 ? roll(shifts[0])
            : throw Fault.Of($"shifts and dimensions must align. shifts: {shifts.Length}, dims:0");

        /// <summary>The slices along several dimensions shifted; without dimensions, the elements row by row.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
            dims.IsEmpty ? roll(shifts.ToArray()) : roll(shifts.ToArray(), dims.ToArray());

        /// <summary>The slices along two dimensions shifted.</summary>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            roll(shifts.Item1, dims.Item1).roll(shifts.Item2, dims.Item2);

        /// <summary>The slices along three dimensions shifted.</summary>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll(shifts.Item1, dims.Item1).roll(shifts.Item2, dims.Item2).roll(shifts.Item3, dims.Item3);

        /// <summary>The slices along several dimensions shifted.</summary>
        public Tensor roll(long[] shifts, long[] dims)
        {
            if (shifts.Length != dims.Length)
                throw Fault.Of($"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}");
            var y = this;
            for (var i = 0; i < dims.Length; i++)
                y = y.roll(shifts[i], dims[i]);
            return y;
        }

        /// <summary>The sums of all elements up to each along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null)
        {
            var x = InType(type ?? (dtype.Rank() < 2 ? ScalarType.Int64 : dtype));
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (Impl.Shape.Length == 0)
                return x.clone();
            var sums = Apply.Copied(x.Impl);
            for (long i = 1; i < Impl.Shape[d]; i++)
                Apply.Binary<Kernels.Add>(Part(sums, d, i), Part(sums, d, i), Part(sums, d, i - 1));
            return new Tensor(sums).From(x, g => g.flip(d).cumsum(d).flip(d));
        }

        /// <summary>The products of all elements up to each along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null)
        {
            var x = InType(type ?? (dtype.Rank() < 2 ? ScalarType.Int64 : dtype));
            if (Impl.Shape.Length == 0 || Impl.Count == 0)
                return x.clone();
            var products = x.unbind(dim);
            for (var i = 1; i < products.Length; i++)
                products[i] = products[i - 1].mul(products[i]);
            return torch.stack(products, dim);
        }

        static TensorImpl Part(TensorImpl x, int dim, long index) => new(x.Storage, Dims.Without(x.Shape, dim),
            Dims.Without(x.Strides, dim), x.Offset + index * x.Strides[dim], x.Dtype);
    }

    /// <summary>The rows and columns of the lower triangle of a matrix, as two rows.</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64,
        Device? device = null) => PlacesIn(Square(row, col, dtype, "tril_indices").tril(offset), dtype);

    /// <summary>The rows and columns of the upper triangle of a matrix, as two rows.</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64,
        Device? device = null) => PlacesIn(Square(row, col, dtype, "triu_indices").triu(offset), dtype);

    static Tensor Square(long rows, long columns, ScalarType type, string name)
    {
        if (type.IsFloating())
            throw new ArgumentException("dtype must be integral.");
        if (type is not (ScalarType.Int64 or ScalarType.Int32))
            throw Promotion.Missing(name, type);
        return ones([rows, columns], ScalarType.Bool);
    }

    static Tensor PlacesIn(Tensor mask, ScalarType type) => mask.nonzero().t().contiguous().InType(type);

    /// <summary>The elements in reverse order along dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    /// <summary>Each slice along a dimension repeated that many times; without a dimension, each element.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
    /// <summary>Each slice along a dimension as often as its count says; without a dimension, each element.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null,
        long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
    /// <summary>The slices along a dimension shifted; without a dimension, the elements row by row.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    /// <summary>The elements shifted row by row.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);
    /// <summary>The slices along several dimensions shifted.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
        input.roll(shifts, dims);
    /// <summary>The slices along two dimensions shifted.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);
    /// <summary>The slices along three dimensions shifted.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) =>
        input.roll(shifts, dims);
    /// <summary>The tensor laid out that many times along each dimension.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);
    /// <summary>The elements in reverse order along the second dimension.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();
    /// <summary>The elements in reverse order along the first dimension.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();
}
