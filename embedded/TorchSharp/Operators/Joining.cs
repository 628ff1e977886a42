namespace TorchSharp;

public static partial class torch
{
    /// <summary>Tensors one after the other along a dimension, in which alone their shapes may differ.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Concatenated(tensors, dim);
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Concatenated(tensors, dim);
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenated(tensors.ToArray(), dim);

    /// <summary>As <see cref="cat(Tensor[], long)"/>.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Concatenated(tensors, dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Concatenated(tensors, dim);
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Concatenated(tensors, axis);
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Concatenated(tensors, axis);

    /// <summary>Tensors of one shape side by side along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        Tensor[] parts = [.. tensors];
        if (parts.Length == 0)
            throw Fault.Of("stack expects a non-empty TensorList");
        var d = Dims.Normal(dim, parts[0].Impl.Shape.Length + 1);
        for (var i = 1; i < parts.Length; i++)
            if (!Dims.Same(parts[i].Impl.Shape, parts[0].Impl.Shape))
                throw Fault.Of("stack expects each tensor to be equal size, but got " +
                    $"{Fault.Text(parts[0].Impl.Shape)} at " +
                    $"entry 0 and {Fault.Text(parts[i].Impl.Shape)} at entry {i}");
        return Concatenated(Array.ConvertAll(parts, part => part.unsqueeze(d)), d);
    }

    /// <summary>Tensors one below the other: along the first dimension, vectors as rows.</summary>
    public static Tensor vstack(Tensor[] tensors) => Concatenated(Array.ConvertAll(tensors, AtLeast2d), 0);
    public static Tensor vstack(IList<Tensor> tensors) => vstack(tensors.ToArray());

    /// <summary>Tensors side by side: along the second dimension, vectors along their only one.</summary>
    public static Tensor hstack(params Tensor[] tensors) =>
        Concatenated(Array.ConvertAll(tensors, static x => x.Impl.Shape.Length == 0 ? x.view(1) : x),
            tensors.Length > 0 && tensors[0].Impl.Shape.Length > 1 ? 1 : 0);
    public static Tensor hstack(IList<Tensor> tensors) => hstack(tensors.ToArray());

    /// <summary>Vectors as columns beside the columns of matrices.</summary>
    public static Tensor column_stack(params Tensor[] tensors) =>
        hstack([.. tensors.Select(tensor => tensor.Impl.Shape.Length <= 1 ? tensor.reshape(-1, 1) : tensor)]);
    public static Tensor column_stack(IList<Tensor> tensors) => column_stack([.. tensors]);

    /// <summary>Tensors one under the other.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => vstack(tensors);
    public static Tensor row_stack(IList<Tensor> tensors) => vstack(tensors);

    static Tensor AtLeast2d(Tensor x) => x.Impl.Shape.Length switch
    {
        0 => x.view(1, 1),
        1 => x.unsqueeze(0),
        _ => x,
    };

    static Tensor Concatenated(IList<Tensor> tensors, long dim)
    {
        if (tensors.Count == 0)
            throw new ArgumentException("torch.cat(): expected a non-empty list of Tensors");
        // An empty vector fits anything, as in PyTorch.
        var parts = tensors.Where(t => t.Impl.Shape is not [0]).DefaultIfEmpty(tensors[0]).ToArray();
        var d = Dims.Normal(dim, parts[0].Impl.Shape.Length);
        var type = tensors.Select(t => t.dtype).Aggregate(Promotion.Of);
        var output = new Tensor(TensorImpl.Uninitialized(Joining.Shape(parts, d), type));
        var inputs = new (Tensor, Func<Tensor, Tensor>)[tensors.Count];
        long start = 0;
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = (tensors[i], static g => torch.zeros(0, g.dtype));
            if (tensors[i].Impl.Shape is [0])
                continue;
            long from = start, length = tensors[i].Impl.Shape[d];
            Joining.Copy(output.Impl, d, from, tensors[i].Impl);
            inputs[i].Item2 = g => g.narrow(d, from, length);
            start += length;
        }
        return output.From([], inputs);
    }
}

/// <summary>Lays tensors one after the other.</summary>
static class Joining
{
    public static long[] Shape(Tensor[] parts, int dim)
    {
        long total = 0;
        var first = parts[0].Impl.Shape;
        if (first.Length == 0)
            throw Fault.Of("zero-dimensional tensor (at position 0) cannot be concatenated");
        for (var i = 0; i < parts.Length; i++)
        {
            var shape = parts[i].Impl.Shape;
            if (shape.Length != first.Length)
                throw Fault.Of($"Tensors must have same number of dimensions: got {first.Length} and {shape.Length}");
            for (var d = 0; d < shape.Length; d++)
                if (d != dim && shape[d] != first[d])
                    throw Fault.Of("Sizes of tensors must match except in dimension " +
                        $"{dim}. Expected size {first[d]} but " +
                        $"got size {shape[d]} for tensor number {i} in the list.");
            total += shape[dim];
        }
        return Dims.Replaced(first, dim, total);
    }

    public static void Copy(TensorImpl output, int dim, long start, TensorImpl part) => Copying.Into(
        new TensorImpl(output.Storage, part.Shape, output.Strides, output.Offset + start * output.Strides[dim],
        output.Dtype),
        part);
}
