namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The slices along a dimension at the positions a vector lists; a copy.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (index.Impl.Shape.Length > 1)
                throw Fault.Of("index_select(): Index is supposed to be a vector");
            var positions = IndexKernels.Positions(index);
            var (i, shape) = (new Saved(index.InType(ScalarType.Int64)), Impl.Shape);
            return new Tensor(IndexKernels.Select(Impl, d, positions))
                .From([i], (this, g => torch.zeros(shape, g.dtype).index_add(d, i.Value, g, 1)));
        }

        /// <summary>This with alpha times slices added at the positions along a dimension; a copy.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            IndexKernels.RequireAddable(Impl, d, index, source);
            if (dtype == ScalarType.Bool) // sums of booleans are booleans
                return InType(ScalarType.Int64).index_add(d, index, source.InType(ScalarType.Int64), alpha).InType(dtype);
            var result = new Tensor(Apply.Copied(Impl));
            IndexKernels.Add(result.Impl, d, IndexKernels.LongPositions(index), source.detach().Scaled(alpha).Impl);
            var i = new Saved(index);
            return result.From([i], (this, static g => g),
                (source, g => g.index_select(d, i.Value).mul(alpha)));
        }

        /// <summary>This with slices written at the positions along a dimension; a copy.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            IndexKernels.RequireCopyable(Impl, d, index, source);
            var result = new Tensor(Apply.Copied(Impl));
            IndexKernels.Copy(result.Impl, d, IndexKernels.LongPositions(index), source.Impl);
            var i = new Saved(index);
            return result.From([i], (this, g => g.index_fill(d, i.Value, 0)),
                (source, g => g.index_select(d, i.Value)));
        }

        /// <summary>This with a number written over the slices at the positions along a dimension; a copy.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (index.Impl.Shape.Length > 1)
                throw Fault.Of("Index has to be a vector/scalar");
            var size = Impl.Shape.Length == 0 ? 1L : Impl.Shape[d];
            long[] places = [.. IndexKernels.LongPositions(index).Select(i => i < 0 ? i + size : i)];
            var shape = Impl.Shape.Length == 0 ? [places.Length] : Dims.Replaced(Impl.Shape, d, places.Length);
            return index_copy(d, torch.tensor(places), torch.full(shape, value, dtype));
        }

        /// <summary>Adds alpha times slices at the positions along a dimension.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            InPlace(x => x.index_add(dim, index, source, alpha));

        /// <summary>Writes slices at the positions along a dimension.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) =>
            InPlace(x => x.index_copy(dim, index, source));

        /// <summary>Writes a number over the slices at the positions along a dimension.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            InPlace(x => x.index_fill(dim, index, value));

        /// <summary>For every element of the index tensor, the element at that position along the dimension.</summary>
        public Tensor gather(long dim, Tensor index)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            IndexKernels.RequireInside(Impl, d, index, "gather");
            var (i, shape) = (new Saved(index), Impl.Shape);
            return new Tensor(IndexKernels.Gather(Impl, d, index))
                .From([i], (this, g => torch.zeros(shape, g.dtype).scatter_add(d, i.Value, g)));
        }

        /// <summary>This with elements of the source written at the positions along the dimension; a copy.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            IndexKernels.RequireInside(Impl, d, index, "scatter", src);
            var result = new Tensor(Apply.Copied(Impl));
            IndexKernels.Scatter(result.Impl, d, index, src, adds: false);
            var (i, sourceShape) = (new Saved(index), src.Impl.Shape);
            return result.From([i],
                (this, g => g.scatter(d, i.Value, torch.zeros(i.Value.Impl.Shape, g.dtype))),
                (src, g => Padded(g.gather(d, i.Value), sourceShape)));
        }

        /// <summary>This with elements of the source added at the positions along the dimension; a copy.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            IndexKernels.RequireInside(Impl, d, index, "scatter_add", src);
            var result = new Tensor(Apply.Copied(Impl));
            IndexKernels.Scatter(result.Impl, d, index, src, adds: true);
            var (i, sourceShape) = (new Saved(index), src.Impl.Shape);
            return result.From([i], (this, static g => g),
                (src, g => Padded(g.gather(d, i.Value), sourceShape)));
        }

        // Zeros after the tensor along each dimension, up to a shape.
        static Tensor Padded(Tensor x, long[] shape) =>
            Dims.Same(x.Impl.Shape, shape) ? x : x.Impl.Count == Dims.Count(shape) ? x.reshape(shape)
                : Canvas(x, shape, whole => Corner(whole, x.Impl.Shape));

        static Tensor Corner(Tensor x, long[] shape)
        {
            for (var d = 0; d < shape.Length; d++)
                x = x.narrow(d, 0, shape[d]);
            return x;
        }

        /// <summary>Writes elements of the source at the positions along the dimension.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace(x => x.scatter(dim, index, src));

        /// <summary>Adds elements of the source at the positions along the dimension.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlace(x => x.scatter_add(dim, index, src));

        /// <summary>The elements where the mask is true, in one row; a copy.</summary>
        public Tensor masked_select(Tensor mask)
        {
            if (mask.dtype != ScalarType.Bool)
                throw new ArgumentException("The mask tensor must be Boolean.");
            var shape = Dims.Broadcast(mask.Impl.Shape, Impl.Shape);
            return expand(shape).index(mask.expand(shape));
        }

        /// <summary>The elements at row-by-row positions, in the shape of the index; a copy.</summary>
        public Tensor take(Tensor index) => index.dtype == ScalarType.Int64 ? reshape(-1).index(index)
            : throw Fault.Of($"take(): Expected a long tensor for index, but got {index.dtype.LibtorchName()}");

        /// <summary>As <see cref="gather"/>, with the other dimensions broadcast.</summary>
        public Tensor take_along_dim(Tensor indices, long dim)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            long[] mine = Dims.Replaced(Impl.Shape, d, 1), others = Dims.Replaced(indices.Impl.Shape, d, 1);
            var shape = Dims.Broadcast(mine, others);
            return expand(Dims.Replaced(shape, d, Impl.Shape[d]))
                .gather(d, indices.expand(Dims.Replaced(shape, d, indices.Impl.Shape[d])));
        }

        /// <summary>The elements at positions along a dimension.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim)
        {
            var shape = new long[Impl.Shape.Length];
            Array.Fill(shape, 1);
            shape[Dims.Normal(dim, shape.Length)] = -1;
            return take_along_dim(torch.tensor(indices.ToArray()).view(shape), dim);
        }

        /// <summary>The elements at row-by-row positions.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices) => take(torch.tensor(indices.ToArray()));

        /// <summary>As <see cref="take"/>.</summary>
        public Tensor take_along_dim(Tensor indices) => take(indices.reshape(-1));

        /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
        /// dimension.</summary>
        public Tensor nonzero()
        {
            var holds = Apply.Packed(this, ScalarType.Bool).Flat<byte>();
            int rank = Impl.Shape.Length, count = 0;
            foreach (var value in holds)
                count += value;
            var places = TensorImpl.Uninitialized([count, rank], ScalarType.Int64);
            var rows = places.Flat<long>();
            for (int i = 0, row = 0; i < holds.Length; i++)
            {
                if (holds[i] == 0)
                    continue;
                long rest = i;
                for (var d = rank - 1; d >= 0; d--)
                    (rows[row * rank + d], rest) = (rest % Impl.Shape[d], rest / Impl.Shape[d]);
                row++;
            }
            return new Tensor(places);
        }

        /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
        /// dimension.</summary>
        public Tensor argwhere() => nonzero();
    }

    /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
    /// dimension.</summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();
    /// <summary>For every element of the index tensor, the element at that position along the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    /// <summary>This with alpha times slices added at the positions along a dimension; a copy.</summary>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add(dim, index, source, alpha);
    /// <summary>Adds alpha times slices at the positions along a dimension.</summary>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add_(dim, index, source, alpha);
    /// <summary>This with slices written at the positions along a dimension; a copy.</summary>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) =>
        input.index_copy(dim, index, source);
    /// <summary>Writes slices at the positions along a dimension.</summary>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) =>
        input.index_copy_(dim, index, source);
    /// <summary>This with a number written over the slices at the positions along a dimension; a copy.</summary>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) =>
        input.index_fill(dim, index, value);
    /// <summary>Writes a number over the slices at the positions along a dimension.</summary>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) =>
        input.index_fill_(dim, index, value);
    /// <summary>The slices along a dimension at the positions a vector lists; a copy.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    /// <summary>The elements where the mask is true, in one row; a copy.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
    /// dimension.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();
    /// <summary>This with elements of the source written at the positions along the dimension; a copy.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter(dim, index, src);
    /// <summary>Writes elements of the source at the positions along the dimension.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_(dim, index, src);
    /// <summary>This with elements of the source added at the positions along the dimension; a copy.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_add(dim, index, src);
    /// <summary>Adds elements of the source at the positions along the dimension.</summary>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_add_(dim, index, src);
    /// <summary>The elements at row-by-row positions, in the shape of the index; a copy.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);
    /// <summary>As <see cref="gather"/>, with the other dimensions broadcast.</summary>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) =>
        input.take_along_dim(indices, dim);
    /// <summary>For every element of the index tensor, the element at that position along the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) =>
        input.gather(dim, index);
    /// <summary>The elements at positions along a dimension.</summary>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) =>
        input.take_along_dim(indices, dim);
    /// <summary>The indices of the elements that are true: one vector for each dimension.</summary>
    public static Tensor[] where(Tensor condition) => condition.nonzero().unbind(1);
}
