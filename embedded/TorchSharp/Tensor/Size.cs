using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape.</summary>
    public struct Size : IEnumerable<long>
    {
        /// <summary>A shape from its sizes.</summary>
        public Size(long[] shape) => Shape = shape.AsSpan().ToArray();

        /// <summary>A shape of one dimension.</summary>
        public Size(long size) => Shape = [size];

        /// <summary>The sizes.</summary>
        public long[] Shape { get; }

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>The size of one dimension.</summary>
        public long this[int idx] => Shape[idx];

        /// <summary>The number of elements.</summary>
        public long numel() => Dims.Count(Shape);

        /// <summary>The sizes in their order.</summary>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>A shape of one dimension.</summary>
        public static implicit operator Size(long size) => new(size);
        /// <summary>A shape from its sizes.</summary>
        public static implicit operator Size(long[] size) => new(size);
        /// <summary>A shape of two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);
        /// <summary>A shape of three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);
        /// <summary>A shape of four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4]);
    }
}
