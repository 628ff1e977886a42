namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Parts along a dimension, the first ones larger by one where it does not divide.</summary>
        public Tensor[] tensor_split(long size, long dim = 0)
        {
            var d = RequireSplittable(dim);
            if (size <= 0)
                throw Fault.Of($"number of sections must be larger than 0, got {size}");
            var (least, larger) = Math.DivRem(Impl.Shape[d], size);
            return tensor_split([.. Enumerable.Range(1, (int)size - 1).Select(part => part * least + Math.Min(part, larger))], d);
        }

        /// <summary>Parts along a dimension, each but the first beginning at an index.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0)
        {
            var d = RequireSplittable(dim);
            long size = Impl.Shape[d], start = 0;
            long Within(long index) => Math.Clamp(index < 0 ? index + size : index, 0, size);
            List<Tensor> parts = [];
            foreach (var end in (long[])[.. sizes, size])
            {
                var (from, to) = (Within(start), Within(end));
                parts.Add(narrow(d, Math.Min(from, size), Math.Max(to - from, 0)));
                start = end;
            }
            return [.. parts];
        }

        /// <summary>Parts along a dimension, by their number or the indices where they begin.</summary>
        public Tensor[] tensor_split(Tensor indices, long dim = 0)
        {
            if (indices.dtype != ScalarType.Int64 || indices.Impl.Shape.Length > 1)
                throw new ArgumentException("Tensor indices should be Int64 in tensor_split, of rank 0 or 1");
            var numbers = Apply.Packed(indices).Flat<long>().ToArray();
            return indices.Impl.Shape.Length == 0 ? tensor_split(numbers[0], dim) : tensor_split(numbers, dim);
        }

        int RequireSplittable(long dim) => Impl.Shape.Length > 0 ? Dims.Normal(dim, Impl.Shape.Length)
            : throw Fault.Of("tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims");

        /// <summary>The sums of products along both last dimensions.</summary>
        public Tensor inner(Tensor vec2)
        {
            long[] a = Impl.Shape, b = vec2.Impl.Shape;
            if (a.Length == 0 || b.Length == 0)
                return mul(vec2);
            if (a[^1] != b[^1])
                throw Fault.Of($"inner() the last dimension must match on both input tensors but got shapes {Fault.Text(a)} " +
                    $"and {Fault.Text(b)}");
            return reshape([Dims.Count(a[..^1]), a[^1]]).matmul(vec2.reshape([Dims.Count(b[..^1]), b[^1]]).t())
                .reshape([.. a[..^1], .. b[..^1]]);
        }

        /// <summary>Dimensions moved to other places.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>Vectors along the last dimension as diagonals of square matrices, which are the two dimensions.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1)
        {
            var rank = Impl.Shape.Length + 1;
            if (rank == 1)
                throw Fault.Of("diag_embed needs a tensor of rank 1 or more");
            int first = Dims.Normal(dim1, rank), second = Dims.Normal(dim2, rank);
            if (first == second)
                throw Fault.Of($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            var length = Impl.Shape[^1] + Math.Abs(offset);
            var padding = torch.zeros([.. Impl.Shape[..^1], Math.Abs(offset)], dtype);
            var isOn = torch.ones([length, length], ScalarType.Bool).triu(offset).tril(offset);
            var filled = cat([this, padding], -1).unsqueeze(offset < 0 ? -2 : -1);
            return torch.where(isOn, filled, torch.zeros([], dtype)).movedim([-2, -1], [first, second]);
        }

        /// <summary>All elements as the diagonal of a square matrix.</summary>
        public Tensor diagflat(long offset = 0) => reshape(-1).diag_embed(offset);
    }

    /// <summary>The tensor laid out so many times along each dimension.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>Parts along a dimension, the first ones larger by one where it does not divide.</summary>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension, each but the first beginning at an index.</summary>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension, by their number or the indices where they begin.</summary>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <summary>The sums of products along both last dimensions.</summary>
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    /// <summary>A dimension moved to another place.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>Vectors along the last dimension as diagonals of square matrices.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) =>
        input.diag_embed(offset, dim1, dim2);

    /// <summary>All elements as the diagonal of a square matrix.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <summary>The tensors in the shape that they broadcast to.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors)
    {
        var shape = tensors.Aggregate(Array.Empty<long>(), (shape, tensor) => Dims.Broadcast(shape, tensor.Impl.Shape));
        return [.. tensors.Select(tensor => tensor.expand(shape))];
    }

    /// <summary>Vectors as the coordinates of a grid: of each, its element at every place. With "xy" the first two are the
    /// columns and the rows.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij")
    {
        Tensor[] given = [.. tensors];
        if (given.Length == 0)
            throw Fault.Of("meshgrid expects a non-empty TensorList");
        if (indexing is not ("ij" or "xy"))
            throw Fault.Of($"torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: {indexing}");
        if (given.FirstOrDefault(tensor => tensor.Impl.Shape.Length > 1) is { } other)
            throw Fault.Of("torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: " + Fault.Text(other.Impl.Shape));
        if (given.FirstOrDefault(tensor => tensor.dtype != given[0].dtype) is not null)
            throw Fault.Of("torch.meshgrid expects all tensors to have the same dtype");
        var swaps = indexing == "xy" && given.Length > 1;
        if (swaps)
            (given[0], given[1]) = (given[1], given[0]);
        long[] shape = [.. given.Select(tensor => (long)tensor.Impl.Count)];
        Tensor[] grids = [.. given.Select((tensor, d) =>
            tensor.view([.. shape.Select((size, at) => at == d ? size : 1)]).expand(shape))];
        if (swaps)
            (grids[0], grids[1]) = (grids[1], grids[0]);
        return grids;
    }

    /// <summary>All ways to take one element of each vector, a row each.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors)
    {
        if (tensors.FirstOrDefault(tensor => tensor.Impl.Shape.Length != 1) is { } other)
            throw Fault.Of($"Expect a 1D vector, but got shape {Fault.Text(other.Impl.Shape)}");
        if (tensors.Length == 1)
            return tensors[0].alias();
        return stack(meshgrid(tensors).Select(grid => grid.reshape(-1)), 1);
    }

    /// <summary>All ways to take one element of each vector, a row each.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => cartesian_prod([.. tensors]);

    /// <summary>All ways to take r elements of a vector in their order, a row each; with replacement, an element can be
    /// taken again.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false)
    {
        if (input.Impl.Shape.Length != 1)
            throw new ArgumentException($"Expect a 1D vector, but got shape {Fault.Text(input.Impl.Shape)}");
        if (r < 0)
            throw new ArgumentException($"Expect a non-negative number, but got {r}");
        if (r == 0)
            return empty([0], input.dtype);
        List<long> places = [];
        Choose(new long[r], 0, 0);
        return input.index_select(0, tensor(places)).reshape(-1, r);

        void Choose(long[] chosen, int at, long from)
        {
            if (at == r)
            {
                places.AddRange(chosen);
                return;
            }
            for (chosen[at] = from; chosen[at] < input.Impl.Shape[0]; chosen[at]++)
                Choose(chosen, at + 1, chosen[at] + (with_replacement ? 0 : 1));
        }
    }

    /// <summary>Vectors as columns beside the columns of matrices.</summary>
    public static Tensor column_stack(params Tensor[] tensors) =>
        hstack([.. tensors.Select(tensor => tensor.Impl.Shape.Length <= 1 ? tensor.reshape(-1, 1) : tensor)]);

    /// <summary>Vectors as columns beside the columns of matrices.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => column_stack([.. tensors]);

    /// <summary>Tensors one under the other.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => vstack(tensors);

    /// <summary>Tensors one under the other.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => vstack(tensors);
}
