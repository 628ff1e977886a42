#nullable disable annotations
using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor, row by row, for reading and writing in place.</summary>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    readonly TensorImpl _impl;

    internal TensorAccessor(TensorImpl impl) => _impl = impl;

    /// <summary>The number of elements.</summary>
    public long Count => _impl.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <summary>The element at one index for each dimension. A single index into more dimensions reads at a position
    /// counted row by row.</summary>
    public T this[params long[] indices]
    {
        get => indices.Length == 1 && _impl.Shape.Length != 1
            ? _impl.Span<T>()[AtPosition(indices[0])] : _impl.Span<T>()[At(indices)];
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

    /// <summary>True when both have as many elements, and the same ones.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) =>
        left.Count == right.Count && left.ToArray().AsSpan().SequenceEqual(right.ToArray());

    /// <summary>True when the numbers of elements or some elements differ.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>True when the object is an accessor of as many elements, and of the same ones.</summary>
    public override bool Equals(object obj) => obj is TensorAccessor<T> other && this == other;

    /// <summary>A hash of the tensor.</summary>
    public override int GetHashCode() => _impl.GetHashCode();

    int AtPosition(long position)
    {
        if (position < 0)
            throw new ArgumentOutOfRangeException($"'{position}' in a collection of {_impl.Count} elements.");
        if (position >= _impl.Count)
            throw new IndexOutOfRangeException($"position {position} is out of bounds for {_impl.Count} elements");
        long at = 0;
        for (var d = _impl.Shape.Length - 1; d >= 0; position /= _impl.Shape[d--])
            at += position % _impl.Shape[d] * _impl.Strides[d];
        return (int)at;
    }

    int At(long[] indices)
    {
        if (indices.Length != _impl.Shape.Length && !(indices is [0] && _impl.Shape.Length == 0))
            throw new IndexOutOfRangeException(
                $"{indices.Length} indices were given for a tensor of rank {_impl.Shape.Length}");
        if (indices is [< 0])
            throw new ArgumentOutOfRangeException($"'{indices[0]}' in a collection of {_impl.Count} elements.");
        long at = 0;
        for (var d = 0; d < _impl.Shape.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= _impl.Shape[d])
                throw new IndexOutOfRangeException(
                    $"index {indices[d]} is out of bounds for dimension {d} with size {_impl.Shape[d]}");
            at += indices[d] * _impl.Strides[d];
        }
        return (int)at;
    }
}
