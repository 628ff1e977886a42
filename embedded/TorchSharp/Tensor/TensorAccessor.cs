using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor, row by row, for reading and writing in place.</summary>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly TensorImpl impl;

    internal TensorAccessor(TensorImpl impl) => this.impl = impl;

    /// <summary>The number of elements.</summary>
    public long Count => impl.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <summary>The element at one index a dimension.</summary>
    public T this[params long[] indices]
    {
        get => impl.Span<T>()[At(indices)];
        set
        {
            impl.Span<T>()[At(indices)] = value;
            impl.Storage.Version++;
        }
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var packed = impl.IsContiguous ? impl : Apply.Copied(impl);
        return packed.Flat<T>().ToArray();
    }

    /// <summary>A copy of all elements in an array of the tensor's shape.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), impl.Shape.Length == 0 ? [1] : impl.Shape);
        Buffer.BlockCopy(ToArray(), 0, array, 0, impl.Count * impl.Dtype.Size());
        return array;
    }

    /// <summary>Copies elements into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        ToArray().AsSpan((int)tensorIndex).CopyTo(array.AsSpan(arrayIndex));

    /// <summary>Copies elements into a span.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0) =>
        ToArray().AsSpan((int)tensorIndex).CopyTo(array[arrayIndex..]);

    /// <summary>Writes elements of an array over the tensor's.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom(new ReadOnlySpan<T>(array), arrayIndex, tensorIndex);

    /// <summary>Writes elements of a span over the tensor's.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var all = ToArray();
        array[arrayIndex..].CopyTo(all.AsSpan((int)tensorIndex));
        var source = TensorImpl.Uninitialized(impl.Shape, impl.Dtype);
        all.CopyTo(source.Flat<T>());
        Copying.Into(impl, source);
        impl.Storage.Version++;
    }

    /// <summary>The elements, row by row.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees nothing; the tensor stays.</summary>
    public void Dispose() { }

    private int At(long[] indices)
    {
        if (indices.Length != impl.Shape.Length && !(indices.Length == 1 && impl.Shape.Length == 0))
            throw new ArgumentException(
                $"{indices.Length} indices were given for a tensor of rank {impl.Shape.Length}");
        long at = 0;
        for (int d = 0; d < impl.Shape.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= impl.Shape[d])
                throw new IndexOutOfRangeException(
                    $"index {indices[d]} is out of bounds for dimension {d} with size {impl.Shape[d]}");
            at += indices[d] * impl.Strides[d];
        }
        return (int)at;
    }
}
