using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What a <see cref="Tensor"/> is a handle of: a strided window on a storage, and its part in
/// autograd.</summary>
internal sealed class TensorImpl(Storage storage, long[] shape, long[] strides, long offset, ScalarType dtype)
{
    public readonly Storage Storage = storage;
    public readonly ScalarType Dtype = dtype;
    public long[] Shape = shape;
    public long[] Strides = strides;
    public readonly long Offset = offset;

    /// <summary>The number of elements.</summary>
    public int Count { get; private set; } = Dims.Count(shape);

    public bool IsContiguous => Dims.IsContiguous(Shape, Strides);

    // Autograd
    public bool RequiresGradAsLeaf;
    public Tensor? Grad;
    public ViewOf? View;
    /// <summary>How often an in-place write replaced the history; views compare it to see that they are
    /// stale.</summary>
    public int Rewrites;
    private Node? producer;
    private Node? leaf;

    public static TensorImpl Uninitialized(long[] shape, ScalarType dtype) =>
        new(Storage.Uninitialized((long)Dims.Count(shape) * dtype.Size()), shape, Dims.Contiguous(shape), 0, dtype);

    public static TensorImpl Zeros(long[] shape, ScalarType dtype) =>
        new(Storage.Zeros((long)Dims.Count(shape) * dtype.Size()), shape, Dims.Contiguous(shape), 0, dtype);

    /// <summary>All elements from the first of this window on.</summary>
    public Span<T> Span<T>() where T : struct => Storage.Span<T>()[(int)Offset..];

    /// <summary>The elements of a contiguous window.</summary>
    public Span<T> Flat<T>() where T : struct => Storage.Span<T>().Slice((int)Offset, Count);

    /// <summary>The same elements outside every graph.</summary>
    public TensorImpl Detached() => new(Storage, Shape, Strides, Offset, Dtype);

    public void Reshape(long[] shape, long[] strides)
    {
        (Shape, Strides) = (shape, strides);
        Count = Dims.Count(shape);
    }

    public bool RequiresGrad => RequiresGradAsLeaf || Producer is not null;

    /// <summary>The operation that made this tensor, or null for a leaf.</summary>
    public Node? Producer
    {
        get => View is { } view && view.IsStale ? producer = view.Renew(this) : producer;
        set => producer = value;
    }

    /// <summary>Where gradients for this tensor go: its producer, or the node that adds to a leaf's grad.</summary>
    public Node? GradientTarget => Producer ?? (RequiresGradAsLeaf ? leaf ??= Node.OfLeaf(this) : null);
}
