namespace TorchSharp;

/// <summary>What a <see cref="Tensor"/> is a handle of: a strided view of a storage, and its part in
/// autograd.</summary>
sealed class TensorImpl
{
    public readonly Storage Storage;
    public readonly ScalarType Dtype;
    public readonly long Offset;

    public TensorImpl(Storage storage, long[] shape, long[] strides, long offset, ScalarType dtype)
    {
        (Storage, Shape, Strides, Offset, Dtype) = (storage, shape, strides, offset, dtype);
        Count = Dims.Count(shape);
        IsContiguous = Dims.IsContiguous(shape, strides);
    }

    // Contiguous, with a storage of its own.
    TensorImpl(Storage storage, long[] shape, int count, ScalarType dtype)
    {
        (Storage, Shape, Strides, Count, Dtype) = (storage, shape, Dims.Contiguous(shape), count, dtype);
        IsContiguous = true;
    }

    // The arrays are shared between tensors and never written to.
    public long[] Shape { get; private set; }
    public long[] Strides { get; private set; }

    /// <summary>The number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the elements lie row by row without gaps.</summary>
    public bool IsContiguous { get; private set; }

    // Autograd
    public bool RequiresGradAsLeaf;
    public Tensor? Grad;
    public ViewOf? View;
    /// <summary>How often an in-place write replaced the history; views compare it to see that they are
    /// stale.</summary>
    public int Rewrites;
    Node? _producer;
    LeafNode? _leaf;

    public static TensorImpl Uninitialized(long[] shape, ScalarType dtype)
    {
        var count = Dims.Count(shape);
        return new(Storage.Uninitialized((long)count * dtype.Size()), shape, count, dtype);
    }

    public static TensorImpl Zeros(long[] shape, ScalarType dtype)
    {
        var count = Dims.Count(shape);
        return new(Storage.Zeros((long)count * dtype.Size()), shape, count, dtype);
    }

    /// <summary>Whether several places of this view share an element, as after expand.</summary>
    public bool Overlaps => !IsContiguous && Dims.Overlap(Shape, Strides);

    /// <summary>All elements from the first of this view on; an empty view may start anywhere.</summary>
    public Span<T> Span<T>() where T : struct => Count == 0 ? default : Storage.Span<T>()[(int)Offset..];

    /// <summary>The elements of a contiguous view.</summary>
    public Span<T> Flat<T>() where T : struct => Span<T>()[..Count];

    /// <summary>The same elements outside every graph.</summary>
    public TensorImpl Detached() => new(Storage, Shape, Strides, Offset, Dtype);

    public void Reshape(long[] shape, long[] strides)
    {
        (Shape, Strides) = (shape, strides);
        Count = Dims.Count(shape);
        IsContiguous = Dims.IsContiguous(shape, strides);
        Storage.Version++;
    }

    public bool RequiresGrad => RequiresGradAsLeaf || Producer is not null;

    /// <summary>The operation that made this tensor, or null for a leaf.</summary>
    public Node? Producer
    {
        get => View is { } view && view.IsStale ? _producer = view.Renew(this) : _producer;
        set => _producer = value;
    }

    /// <summary>Where gradients for this tensor go: its producer, or the node that adds to a leaf's grad.</summary>
    public Node? GradientTarget => Producer ?? (RequiresGradAsLeaf ? _leaf ??= new LeafNode(this) : null);
}
