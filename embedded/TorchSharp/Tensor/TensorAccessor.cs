using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor, row by row, for reading and writing in place.</summary>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly TensorImpl _impl;

    internal TensorAccessor(TensorImpl impl) => _impl = impl;

    /// <summary>The number of elements.</summary>
    public long Count => _impl.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <summary>The element at one index a dimension.</summary>
    public T this[params long[] indices]
    {
        get => _impl.Span<T>()[At(indices)];
        set
        {
            _impl.Span<T>()[At(indices)] = value;
            _impl.Storage.Version++;
        }
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var packed = _impl.IsContiguous ? _impl : Apply.Copied(_impl);
        return packed.Flat<T>().ToArray();
    }

    /// <summary>A copy of all elements in an array of the tensor's shape.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), _impl.Shape.Length == 0 ? [1] : _impl.Shape);
        Buffer.BlockCopy(ToArray(), 0, array, 0, _impl.Count * _impl.Dtype.Size());
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
        var source = TensorImpl.Uninitialized(_impl.Shape, _impl.Dtype);
        all.CopyTo(source.Flat<T>());
        Copying.Into(_impl, source);
        _impl.Storage.Version++;
    }

    /// <summary>The elements, row by row.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees nothing; the tensor stays.</summary>
    public void Dispose() { }

    private int At(long[] indices)
    {
        if (indices.Length != _impl.Shape.Length && !(indices.Length == 1 && _impl.Shape.Length == 0))
            throw new ArgumentException(
                $"{indices.Length} indices were given for a tensor of rank {_impl.Shape.Length}");
        long at = 0;
        for (int d = 0; d < _impl.Shape.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= _impl.Shape[d])
                throw new IndexOutOfRangeException(
                    $"index {indices[d]} is out of bounds for dimension {d} with size {_impl.Shape[d]}");
            at += indices[d] * _impl.Strides[d];
        }
        return (int)at;
    }
}
