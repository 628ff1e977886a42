namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A view of this tensor's storage; its gradient goes back through the function.</summary>
        Tensor StridedView(long[] shape, long[] strides, long offset, Func<Tensor, Tensor> gradient) =>
            StridedView(shape, strides, offset).From(this, gradient);

        Tensor StridedView(long[] shape, long[] strides, long offset)
        {
            var root = Impl.View is { } outer && !Impl.RequiresGradAsLeaf ? outer.Root : Impl;
            var view = new TensorImpl(Impl.Storage, shape, strides, offset, Impl.Dtype)
            {
                View = new ViewOf(root, GradMode.IsOn && (Impl.View?.IsRecorded ?? true)),
            };
            return new Tensor(view);
        }

        /// <summary>The same elements in another shape, without a copy; -1 stands for the size that remains.</summary>
        public Tensor view(params long[] shape)
        {
            var sizes = Dims.Infer(shape, Impl.Count);
            var strides = StridesFor(Impl, sizes) ?? throw Fault.Of("view size is not compatible with input " +
                "tensor's size and stride (at least one dimension spans across two contiguous subspaces). " +
                "Use .reshape(...) instead.");
            var before = Impl.Shape;
            return StridedView(sizes, strides, Impl.Offset, g => g.reshape(before));
        }

        /// <summary>The same elements in the shape of another tensor, without a copy.</summary>
        public Tensor view_as(Tensor other) => view(other.Impl.Shape);

        /// <summary>The same elements in another shape; a copy only where strides demand one.</summary>
        public Tensor reshape(params long[] shape)
        {
            var sizes = Dims.Infer(shape, Impl.Count);
            return StridesFor(Impl, sizes) is null ? contiguous().view(sizes) : view(sizes);
        }

        // Strides that read the view in the new shape, or null when there are none: sizes and strides are matched
        // chunk by chunk, a chunk being dimensions that step evenly through memory.
        static long[]? StridesFor(TensorImpl x, long[] shape)
        {
            if (x.Count == 0 || x.IsContiguous)
                return Dims.Contiguous(shape);
            var strides = new long[shape.Length];
            var to = shape.Length - 1;
            long inChunk = 1, given = 1, step = x.Strides.Length > 0 ? x.Strides[^1] : 1;
            for (var from = x.Shape.Length - 1; from >= 0; from--)
            {
                inChunk *= x.Shape[from];
                var isLast = from == 0 || (x.Shape[from - 1] != 1 && x.Strides[from - 1] != inChunk * step);
                if (!isLast)
                    continue;
                while (to >= 0 && (given < inChunk || shape[to] == 1))
                {
                    strides[to] = given * step;
                    given *= shape[to--];
                }
                if (given != inChunk)
                    return null;
                if (from > 0)
                    (step, inChunk, given) = (x.Strides[from - 1], 1, 1);
            }
            return to == -1 ? strides : null;
        }

        /// <summary>This tensor if it is contiguous, otherwise a contiguous copy.</summary>
        public Tensor contiguous() => Impl.IsContiguous ? new Tensor(Impl) : clone();

        /// <summary>A contiguous copy.</summary>
        public Tensor clone() => new Tensor(Apply.Copied(Impl)).From(this, static g => g);

        /// <summary>Two dimensions swapped.</summary>
        public Tensor transpose(long dim0, long dim1)
        {
            int a = Dims.Normal(dim0, Impl.Shape.Length), b = Dims.Normal(dim1, Impl.Shape.Length);
            if (a == b)
                return StridedView(Impl.Shape, Impl.Strides, Impl.Offset, static g => g);
            return StridedView(Dims.Swapped(Impl.Shape, a, b), Dims.Swapped(Impl.Strides, a, b), Impl.Offset,
                g => g.transpose(a, b));
        }

        /// <summary>Two dimensions swapped.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>A matrix with rows and columns swapped; vectors stay as they are.</summary>
        public Tensor t() => Impl.Shape.Length <= 2
            ? Impl.Shape.Length == 2 ? transpose(0, 1) : StridedView(Impl.Shape, Impl.Strides, Impl.Offset,
                static g => g)
            : throw Fault.Of($"t() expects a tensor with <= 2 dimensions, but self is {Impl.Shape.Length}D");

        /// <summary>All dimensions in reverse order.</summary>
        public Tensor T => Impl.Shape.Length == 2 ? mT
            : permute([.. Enumerable.Range(0, Impl.Shape.Length).Select(d => (long)(Impl.Shape.Length - 1 - d))]);

        /// <summary>The last two dimensions swapped.</summary>
        public Tensor mT
        {
            get
            {
                var rank = Impl.Shape.Length;
                if (rank < 2)
                    throw Fault.Of($"tensor.mT is only supported on matrices or batches of matrices. Got {rank}-D " +
                        "tensor.");
                return StridedView(Dims.Swapped(Impl.Shape, rank - 2, rank - 1), Dims.Swapped(Impl.Strides, rank - 2,
                    rank - 1), Impl.Offset, static g => g.mT);
            }
        }

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(params long[] permutation)
        {
            var rank = Impl.Shape.Length;
            if (permutation.Length != rank)
                throw Fault.Of("permute(sparse_coo): number of dimensions in the tensor input does not match the " +
                    "length of the desired ordering of dimensions i.e. input.dim() = " +
                    $"{rank} is not equal to len(dims) = {permutation.Length}");
            long[] shape = new long[rank], strides = new long[rank], inverse = new long[rank];
            var seen = new bool[rank];
            for (var d = 0; d < rank; d++)
            {
                var from = Dims.Normal(permutation[d], rank);
                if (seen[from])
                    throw Fault.Of("permute(): duplicate dims are not allowed.");
                seen[from] = true;
                (shape[d], strides[d], inverse[from]) = (Impl.Shape[from], Impl.Strides[from], d);
            }
            return StridedView(shape, strides, Impl.Offset, g => g.permute(inverse));
        }

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>Dimensions moved to other places.</summary>
        public Tensor movedim(long[] source, long[] destination)
        {
            var rank = Impl.Shape.Length;
            if (source.Length != destination.Length)
                throw Fault.Of($"movedim: Invalid source or destination dims: source ({Fault.Text(source)} dims) should " +
                    $"contain the same number of dims as destination ({Fault.Text(destination)} dims)");
            RequireDistinct(source, "source");
            RequireDistinct(destination, "destination");
            var order = new long[rank];
            Array.Fill(order, -1);
            var rest = Enumerable.Range(0, rank).ToList();
            for (var i = 0; i < source.Length; i++)
            {
                var from = Dims.Normal(source[i], rank);
                order[Dims.Normal(destination[i], rank)] = from;
                rest.Remove(from);
            }
            foreach (var d in rest)
                order[Array.IndexOf(order, -1)] = d;
            return permute(order);
        }

        /// <summary>As <see cref="movedim"/>.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        void RequireDistinct(long[] dims, string name)
        {
            if (dims.DistinctBy(dim => Dims.Normal(dim, Impl.Shape.Length)).Count() < dims.Length)
                throw Fault.Of($"movedim: repeated dim in `{name}` ({Fault.Text(dims)})");
        }

        /// <summary>A dimension of size 1 inserted.</summary>
        public Tensor unsqueeze(long dim)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length + 1);
            var step = d < Impl.Shape.Length ? Impl.Shape[d] * Impl.Strides[d] : 1;
            return StridedView(Dims.With(Impl.Shape, d, 1), Dims.With(Impl.Strides, d, step),
                Impl.Offset,
                g => g.squeeze(d));
        }

        /// <summary>A dimension of size 1 removed, or all of them.</summary>
        public Tensor squeeze(long? dim = null)
        {
            var only = dim is { } given ? Dims.Normal(given, Impl.Shape.Length) : -1;
            long[] shape = Impl.Shape, strides = Impl.Strides, before = Impl.Shape;
            for (var d = before.Length - 1; d >= 0; d--)
                if (before[d] == 1 && (only < 0 || d == only))
                    (shape, strides) = (Dims.Without(shape, d), Dims.Without(strides, d));
            return StridedView(shape, strides, Impl.Offset, g => g.reshape(before));
        }

        /// <summary>Dimensions of size 1 read as larger ones, without a copy; -1 keeps a size.</summary>
        public Tensor expand(params long[] sizes) => expand(sizes, false);
        public Tensor expand(long[] sizes, bool isImplicit = false)
        {
            var added = sizes.Length - Impl.Shape.Length;
            if (added < 0)
                throw Fault.Of($"expand({dtype.LibtorchName()}Tensor{{{Fault.Text(Impl.Shape)}}}, " +
                    $"size={Fault.Text(sizes)}): " +
                    $"the number of sizes provided ({sizes.Length}) must be greater or equal to the number of " +
                    $"dimensions in the tensor ({Impl.Shape.Length})");
            long[] shape = sizes.AsSpan().ToArray(), strides = new long[sizes.Length];
            var leading = -1;
            for (var d = 0; d < shape.Length; d++)
            {
                var size = d < added ? 1 : Impl.Shape[d - added];
                shape[d] = shape[d] == -1 && d >= added ? size : shape[d];
                if (size != shape[d] && size != 1)
                    throw Fault.Of("The expanded size of the tensor " +
                        $"({shape[d]}) must match the existing size ({size}) " +
                        $"at non-singleton dimension {d}.  Target sizes: {Fault.Text(sizes)}.  " +
                        $"Tensor sizes: {Fault.Text(Impl.Shape)}");
                if (shape[d] < 0)
                    leading = d;
                strides[d] = size == shape[d] && d >= added ? Impl.Strides[d - added] : 0;
            }
            if (leading >= 0)
                throw Fault.Of($"The expanded size of the tensor ({shape[leading]}) isn't allowed in a leading, " +
                    $"non-existing dimension {leading}");
            var before = Impl.Shape;
            return StridedView(shape, strides, Impl.Offset, g => Broadcasting.Undo(g, before, g.dtype));
        }

        /// <summary>Dimensions of size 1 read as larger ones, without a copy; -1 keeps a size.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) =>
            expand(sizes.ToArray(), isImplicit);
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <summary>Dimensions of size 1 read as larger ones, without a copy.</summary>
        public Tensor expand_as(Tensor other) => expand(other.Impl.Shape);
        public Tensor broadcast_to(params long[] shape) => expand(shape);

        /// <summary>Neighbouring dimensions merged into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            var rank = Impl.Shape.Length;
            if (rank == 0)
                return reshape(1);
            int first = Dims.Normal(start_dim, rank), last = Dims.Normal(end_dim, rank);
            if (first > last)
                throw Fault.Of("flatten() has invalid args: start_dim cannot come after end_dim");
            long merged = 1;
            for (var d = first; d <= last; d++)
                merged *= Impl.Shape[d];
            return reshape([.. Impl.Shape[..first], merged, .. Impl.Shape[(last + 1)..]]);
        }

        /// <summary>All elements in one dimension.</summary>
        public Tensor ravel() => reshape(-1);

        /// <summary>One dimension split into several; -1 stands for the size that remains.</summary>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (!sizes.Contains(-1) && sizes.Aggregate(1L, static (x, y) => x * y) != Impl.Shape[d])
                throw Fault.Of($"unflatten: Provided sizes {Fault.Text(sizes)} don't multiply up to the size of dim " +
                    $"{d} ({Impl.Shape[d]}) in the input tensor");
            return view([.. Impl.Shape[..d], .. Dims.Infer(sizes, Impl.Shape[d]), .. Impl.Shape[(d + 1)..]]);
        }

        /// <summary>A view of the storage with any shape and strides.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0)
        {
            if (size.Length != strides.Length)
                throw Fault.Of($"mismatch in length of strides and shape: {Fault.Text(strides)} and {Fault.Text(size)}");
            if (strides.Any(static stride => stride < 0))
                throw Fault.Of("as_strided: Negative strides are not supported at the moment, got strides: " +
                    Fault.Text(strides));
            var last = storageOffset;
            for (var d = 0; d < size.Length; d++)
                last += Math.Max(size[d] - 1, 0) * strides[d];
            if (Dims.Count(size) > 0 && last >= Impl.Storage.Length / Impl.Dtype.Size())
                throw Fault.Of($"setStorage: sizes {Fault.Text(size)}, strides {Fault.Text(strides)}, storage offset " +
                    $"{storageOffset} are out of bounds for storage of size {Impl.Storage.Length}");
            var (before, view) = (Impl, new TensorImpl(Impl.Storage, size, strides, storageOffset, dtype));
            return StridedView(size, strides, storageOffset, g => ViewGradients.Spread(g, before, view));
        }

        /// <summary>All windows of a size along a dimension, a step apart, with a new last dimension for what is in them.
        /// They share the elements.</summary>
        public Tensor unfold(long dimension, long size, long step)
        {
            var d = Dims.Normal(dimension, Impl.Shape.Length);
            var length = Impl.Shape.Length == 0 ? 1 : Impl.Shape[d];
            if (size < 0 || size > length)
                throw Fault.Of(size < 0 ? $"size is {size} but must be >= 0"
                    : $"maximum size for tensor at dimension {d} is {length} but size is {size}");
            if (step <= 0)
                throw Fault.Of($"step is {step} but must be > 0");
            if (Impl.Shape.Length == 0)
                return as_strided([size], [1], Impl.Offset);
            return as_strided([.. Dims.Replaced(Impl.Shape, d, (length - size) / step + 1), size],
                [.. Dims.Replaced(Impl.Strides, d, Impl.Strides[d] * step), Impl.Strides[d]], Impl.Offset);
        }

        /// <summary>Inserts a dimension of size 1 into this tensor.</summary>
        public Tensor unsqueeze_(long dim) => Rearranged(unsqueeze(dim));

        /// <summary>Removes one dimension of size 1, or all of them, from this tensor.</summary>
        public Tensor squeeze_(long? dim = null) => Rearranged(squeeze(dim));

        /// <summary>Swaps two dimensions of this tensor.</summary>
        public Tensor transpose_(long dim0, long dim1) => Rearranged(transpose(dim0, dim1));

        Tensor Rearranged(Tensor view)
        {
            if (GradMode.IsOn && requires_grad)
                throw new NotSupportedException("rearranging a tensor that requires grad in place is not supported");
            Impl.Reshape(view.Impl.Shape, view.Impl.Strides);
            return this;
        }
    }

    /// <summary>Dimensions of size 1 read as larger ones, without a copy.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);
    /// <summary>A contiguous copy.</summary>
    public static Tensor clone(Tensor input) => input.clone();
    /// <summary>Neighbouring dimensions merged into one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) =>
        input.flatten(start_dim, end_dim);
    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) =>
        input.movedim(source, destination);
    /// <summary>The dimensions in another order.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
    /// <summary>All elements in one dimension.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();
    /// <summary>The same elements in another shape; a copy only where strides demand one.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
    /// <summary>A dimension of size 1 removed, or all of them.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);
    /// <summary>Removes dimensions of size 1 in place.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);
    /// <summary>Two dimensions swapped.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);
    /// <summary>A matrix with rows and columns swapped; vectors stay as they are.</summary>
    public static Tensor t(Tensor input) => input.t();
    /// <summary>Two dimensions swapped.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);
    /// <summary>One dimension split into several; -1 stands for the size that remains.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) =>
        input.unflatten(dim, sizes);
    /// <summary>A dimension of size 1 inserted.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    /// <summary>Inserts a dimension of size 1 in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);
    /// <summary>A dimension moved to another place.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) =>
        input.movedim([source], [destination]);
    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) =>
        input.movedim(source, destination);
}
