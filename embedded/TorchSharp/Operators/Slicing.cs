namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One index along a dimension, which disappears.</summary>
        public Tensor select(long dim, long index)
        {
            var rank = Impl.Shape.Length;
            if (rank == 0)
                throw Fault.Of("select() cannot be applied to a 0-dim tensor.");
            var d = Dims.Normal(dim, rank);
            long size = Impl.Shape[d], i = index < 0 ? index + size : index;
            if (i < 0 || i >= size)
                throw Fault.Of($"select(): index {index} out of range for tensor of size {Fault.Text(Impl.Shape)} at " +
                    $"dimension {d}");
            var shape = Impl.Shape;
            return StridedView(Dims.Without(shape, d), Dims.Without(Impl.Strides, d),
                Impl.Offset + i * Impl.Strides[d]).FromWhole(this, z => z.select(d, i));
        }

        /// <summary>Every step-th index from start to before finish along a dimension; both may count from the back
        /// and beyond the ends.</summary>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            var rank = Impl.Shape.Length;
            if (rank == 0)
                throw Fault.Of("slice() cannot be applied to a 0-dim tensor.");
            if (step <= 0)
                throw new ArgumentException($"step is {step}, but it should always be positive.");
            var d = Dims.Normal(dim, rank);
            var size = Impl.Shape[d];
            var first = Math.Clamp(start < 0 ? start + size : start, 0, size);
            var end = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            var shape = Impl.Shape;
            return StridedView(Dims.Replaced(shape, d, (end - first + step - 1) / step),
                Dims.Replaced(Impl.Strides, d, Impl.Strides[d] * step), Impl.Offset + first * Impl.Strides[d])
                .FromWhole(this, z => z.slice(d, first, end, step));
        }

        /// <summary>The gradient of a view: zeros, with the given gradient where the view lies.</summary>
        internal static Tensor Canvas(Tensor gradient, long[] shape, Func<Tensor, Tensor> view)
        {
            var whole = new Tensor(TensorImpl.Zeros(shape, gradient.dtype));
            view(whole).Overwrite(gradient);
            return whole.From(gradient, view);
        }

        /// <summary>The indices along a dimension from start, as many as length.</summary>
        public Tensor narrow(long dim, long start, long length)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            long size = Impl.Shape[d], first = start < 0 ? start + size : start;
            if (length < 0 || first < 0 || first + length > size)
                throw Fault.Of($"start ({start}) + length ({length}) exceeds dimension size ({size}).");
            return slice(d, first, first + length, 1);
        }

        /// <summary>Views of equal size along a dimension, the last one smaller if the size does not divide.</summary>
        public Tensor[] split(long size, int dim = 0)
        {
            RequireDimension("split expects at least a 1-dimensional tensor");
            var total = Impl.Shape[Dims.Normal(dim, Impl.Shape.Length)];
            if (size <= 0)
                throw Fault.Of($"split expects split_size be non-negative, but got split_size={size}");
            var parts = new Tensor[Math.Max((total + size - 1) / size, 1)];
            for (var i = 0; i < parts.Length; i++)
                parts[i] = narrow(dim, i * size, Math.Min(size, total - i * size));
            return Siblings("SplitBackward0", parts);
        }

        /// <summary>Views of the given sizes along a dimension; together they must cover it.</summary>
        public Tensor[] split(long[] sizes, long dim = 0)
        {
            RequireDimension("split_with_sizes expects at least a 1-dimensional tensor");
            var total = Impl.Shape[Dims.Normal(dim, Impl.Shape.Length)];
            if (sizes.Sum() != total)
                throw Fault.Of($"split_with_sizes expects split_sizes to sum exactly to {total} (input tensor's size " +
                    $"at dimension {dim}), but got split_sizes={Fault.Text(sizes)}");
            long start = 0;
            return Siblings("SplitWithSizesBackward0",
                [.. sizes.Select(size => narrow(dim, (start += size) - size, size))]);
        }

        void RequireDimension(string otherwise)
        {
            if (Impl.Shape.Length == 0)
                throw Fault.Of(otherwise);
        }

        // Views that were created together must not be written to, because the others would not notice.
        static Tensor[] Siblings(string operation, Tensor[] parts)
        {
            for (var i = 0; i < parts.Length; i++)
                parts[i].Impl.View!.OneOfMany = $"Output {i} of {operation}";
            return parts;
        }

        /// <summary>Views of the given sizes along the first dimension; together they must cover it.</summary>
        public Tensor[] split(params long[] sizes) => split(sizes, 0L);

        /// <summary>Views of the given sizes along a dimension; together they must cover it.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        /// <summary>At most that many views of equal size along a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0)
        {
            RequireDimension("chunk expects at least a 1-dimensional tensor");
            if (chunks <= 0)
                throw Fault.Of($"chunk expects `chunks` to be greater than 0, got: {chunks}");
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (Impl.Shape[d] == 0)
                return split(new long[chunks], d);
            return split(Math.Max((Impl.Shape[d] + chunks - 1) / chunks, 1), d);
        }

        /// <summary>All indices along a dimension, which disappears.</summary>
        public Tensor[] unbind(long dimension = 0)
        {
            RequireDimension($"Dimension specified as {dimension} but tensor has no dimensions");
            var parts = new Tensor[Impl.Shape[Dims.Normal(dimension, Impl.Shape.Length)]];
            for (var i = 0; i < parts.Length; i++)
                parts[i] = select(dimension, i);
            return Siblings("UnbindBackward0", parts);
        }

        /// <summary>The diagonal of two dimensions, as the last one.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1)
        {
            int rank = Impl.Shape.Length, a = Dims.Normal(dim1, rank), b = Dims.Normal(dim2, rank);
            if (a == b)
                throw new ArgumentException($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            long rows = Impl.Shape[a] - Math.Max(-offset, 0), columns = Impl.Shape[b] - Math.Max(offset, 0);
            var first = offset >= 0 ? offset * Impl.Strides[b] : -offset * Impl.Strides[a];
            long length = Math.Max(Math.Min(rows, columns), 0), step = Impl.Strides[a] + Impl.Strides[b];
            int high = Math.Max(a, b), low = Math.Min(a, b);
            return StridedView([.. Dims.Without(Dims.Without(shape, high), low), length],
                [.. Dims.Without(Dims.Without(Impl.Strides, high), low), step], Impl.Offset + (length > 0 ? first : 0))
                .FromWhole(this, z => z.diagonal(offset, a, b));
        }

        /// <summary>The diagonal of a matrix, or a matrix with this vector on its diagonal.</summary>
        public Tensor diag(long diagonal = 0)
        {
            if (Impl.Shape.Length == 2)
                return this.diagonal(diagonal).contiguous();
            if (Impl.Shape.Length != 1)
                throw Fault.Of($"matrix or a vector expected, but got {Impl.Shape.Length}D tensor");
            var size = Impl.Shape[0] + Math.Abs(diagonal);
            var matrix = new Tensor(TensorImpl.Zeros([size, size], dtype));
            matrix.diagonal(diagonal).Assign(this);
            return matrix;
        }
    }

    /// <summary>At most that many views of equal size along a dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);
    /// <summary>The diagonal of a matrix, or a matrix with this vector on its diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    /// <summary>The diagonal of two dimensions, as the last one.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal(offset, dim1, dim2);
    /// <summary>The indices along a dimension from start, as many as length.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) =>
        input.narrow(dim, start, length);
    /// <summary>One index along a dimension, which disappears.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
    /// <summary>Views of the given sizes along a dimension; together they must cover it.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) =>
        tensor.split(split_size_or_sections, dim);
    /// <summary>All indices along a dimension, which disappears.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => tensor.unbind(dim);
}
