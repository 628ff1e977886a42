namespace TorchSharp;

public static partial class torch
{
    /// <summary>One of the indices in <c>t[...]</c>: a number, a range, a tensor, a new dimension or an
    /// ellipsis.</summary>
    public struct TensorIndex
    {
        internal enum Kind { None, Ellipsis, Single, Slice, Bool, Tensor }

        internal Kind What { get; private init; }
        internal long? First { get; private init; }
        internal long? Stop { get; private init; }
        internal long? Step { get; private init; }
        internal Tensor? Indices { get; private init; }

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None = new() { What = Kind.None };
        public static TensorIndex Null = new() { What = Kind.None };

        /// <summary>As many whole dimensions as the other indices leave.</summary>
        public static TensorIndex Ellipsis = new() { What = Kind.Ellipsis };

        /// <summary>A whole dimension.</summary>
        public static TensorIndex Colon = new() { What = Kind.Slice };

        /// <summary>A range; the ends may count from the back.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { What = Kind.Slice, First = start, Stop = stop, Step = step };
        public static TensorIndex Slice((int? start, int? end) range) => Slice((long?)range.start, range.end);
        public static TensorIndex Slice(Range range) => Slice(FromStart(range.Start), FromEnd(range.End));

        /// <summary>One index, whose dimension disappears.</summary>
        public static TensorIndex Single(long? index) => new() { What = Kind.Single, First = index };

        /// <summary>All or nothing, as a new dimension.</summary>
        public static TensorIndex Bool(bool value) => new() { What = Kind.Bool, First = value ? 1 : 0 };

        /// <summary>The indices a tensor lists, or the places where it is true.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { What = Kind.Tensor, Indices = tensor };

        static long FromStart(Index index) => index.IsFromEnd ? -index.Value : index.Value;

        static long? FromEnd(Index index) =>
            !index.IsFromEnd ? index.Value : index.Value == 0 ? null : -index.Value;

        /// <summary>One index.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>One index, which may count from the back.</summary>
        public static implicit operator TensorIndex(Index index) => Single(FromStart(index));

        /// <summary>A range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);
    }
}
