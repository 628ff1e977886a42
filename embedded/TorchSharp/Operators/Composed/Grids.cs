namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensors in the shape that they broadcast to.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors)
    {
        var shape = tensors.Aggregate(Array.Empty<long>(), (shape, tensor) => Dims.Broadcast(shape, tensor.Impl.Shape));
        return [.. tensors.Select(tensor => tensor.expand(shape))];
    }

    /// <summary>Vectors as the coordinates of a grid: for each, its element at every place. With "xy" the first two are
    /// the columns and the rows.</summary>
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
}
