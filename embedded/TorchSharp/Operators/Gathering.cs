namespace TorchSharp;

/// <summary>Indexing by tensors. The indexed dimensions of a view are flattened to one, where linear positions
/// select; positions are the broadcast of all index tensors.</summary>
static class Gathering
{
    /// <summary>Puts an index tensor at its dimension; a Bool one becomes the lists of the indices where it is true.
    /// Returns how many dimensions it takes.</summary>
    public static int Place(List<Tensor?> found, int dim, Tensor index, Tensor view)
    {
        while (found.Count < dim)
            found.Add(null);
        if (index.dtype != ScalarType.Bool && index.dtype != ScalarType.Byte)
        {
            if (index.dtype.Rank() != 1)
                throw Fault.Of("tensors used as indices must be long, byte or bool tensors");
            found.Add(index.InType(ScalarType.Int64));
            return 1;
        }
        var mask = index.Impl.Shape;
        for (var d = 0; d < mask.Length; d++)
            if (mask[d] != view.Impl.Shape[dim + d])
                throw Fault.Of("The shape of the mask " +
                    $"{Fault.Text(mask)} at index {d} does not match the shape of the " +
                    $"indexed tensor {Fault.Text(view.Impl.Shape)} at index {dim + d}");
        found.AddRange(index.nonzero().unbind(1));
        return mask.Length;
    }

    /// <summary>The selected elements; a copy.</summary>
    public static Tensor Index(Tensor x, Tensor?[] indices)
    {
        var (ordered, positions, shape, back) = Plan(x, indices);
        var picked = ordered.index_select(0, positions);
        return back is null ? picked.view(shape) : picked.view(shape).permute(back).contiguous();
    }

    /// <summary>The tensor with values written over, or added to, the selected elements; a copy.</summary>
    public static Tensor Put(Tensor x, Tensor?[] indices, Tensor value, bool accumulate)
    {
        var (ordered, positions, shape, back) = Plan(x, indices);
        var result = Restore(new Tensor(TensorImpl.Zeros(shape, ScalarType.Bool)), back).Impl.Shape;
        if (!Dims.Fits(value.Impl.Shape, result))
            throw Fault.Of($"shape mismatch: value tensor of shape {Fault.Text(value.Impl.Shape)} cannot be " +
                $"broadcast to indexing result of shape {Fault.Text(result)}");
        var values = value.expand(result);
        values = back is null ? values : values.permute(Inverse(back));
        values = values.InType(x.dtype).reshape([positions.Impl.Count, .. ordered.Impl.Shape[1..]]);
        var written = accumulate ? ordered.index_add(0, positions, values, 1)
            : ordered.index_copy(0, positions, values);
        return Unplanned(written, x, indices);
    }

    // The view with the indexed dimensions first and merged, the positions in them, the shape of the result, and the
    // order that moves the indexed dimensions to where PyTorch puts them when they are neighbours.
    static (Tensor Ordered, Tensor Positions, long[] Shape, long[]? Back) Plan(Tensor x, Tensor?[] indices)
    {
        var (indexed, order) = Order(x, indices);
        long[] shape = [];
        foreach (var d in indexed)
            shape = BroadcastOf(shape, indices[d]!, indices);
        Tensor? positions = null;
        foreach (var d in indexed)
        {
            var index = Checked(indices[d]!, x.Impl.Shape[d], indexed.IndexOf(d));
            positions = positions is null ? index : positions.mul(x.Impl.Shape[d]).add(index);
        }
        var flat = positions!.expand(shape).reshape(-1);
        var ordered = x.permute(order);
        var merged = indexed.Aggregate(1L, (size, d) => size * x.Impl.Shape[d]);
        var rest = ordered.Impl.Shape[indexed.Count..];
        return (ordered.reshape([merged, .. rest]), flat, [.. shape, .. rest],
            Back(indexed, shape.Length, rest.Length));
    }

    static (List<int> Indexed, long[] Order) Order(Tensor x, Tensor?[] indices)
    {
        var indexed = new List<int>();
        for (var d = 0; d < indices.Length; d++)
            if (indices[d] is not null)
                indexed.Add(d);
        var rest = Enumerable.Range(0, x.Impl.Shape.Length).Except(indexed);
        return (indexed, [.. indexed.Concat(rest).Select(d => (long)d)]);
    }

    static long[] BroadcastOf(long[] shape, Tensor index, Tensor?[] indices)
    {
        try
        {
            return Dims.Broadcast(shape, index.Impl.Shape);
        }
        catch (ExternalException)
        {
            throw Fault.Of("shape mismatch: indexing tensors could not be broadcast together with shapes " +
                string.Join(", ", indices.Where(i => i is not null).Select(i => Fault.Text(i!.Impl.Shape))));
        }
    }

    static Tensor Checked(Tensor index, long size, int dim)
    {
        var copy = Apply.Copied(index.Impl);
        foreach (ref var i in copy.Flat<long>())
        {
            if (i < -size || i >= size)
                throw Fault.Of($"index {i} is out of bounds for dimension {dim} with size {size}");
            i += i < 0 ? size : 0;
        }
        return new Tensor(copy, inScope: false);
    }

    static long[]? Back(List<int> indexed, int indexRank, int restRank)
    {
        var first = indexed[0];
        var areNeighbours = indexed[^1] - first == indexed.Count - 1;
        if (!areNeighbours || first == 0)
            return null;
        var order = Enumerable.Range(indexRank, first).Concat(Enumerable.Range(0, indexRank))
            .Concat(Enumerable.Range(indexRank + first, restRank - first));
        return [.. order.Select(d => (long)d)];
    }

    static Tensor Restore(Tensor result, long[]? back) => back is null ? result : result.permute(back);

    static long[] Inverse(long[] order)
    {
        var inverse = new long[order.Length];
        for (var d = 0; d < order.Length; d++)
            inverse[order[d]] = d;
        return inverse;
    }

    static Tensor Unplanned(Tensor written, Tensor x, Tensor?[] indices)
    {
        var (_, order) = Order(x, indices);
        return written.view([.. order.Select(d => x.Impl.Shape[d])]).permute(Inverse(order));
    }
}
