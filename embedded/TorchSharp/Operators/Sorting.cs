namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements sorted along a dimension, stably, and their original positions.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            var order = argsort(dim, descending);
            return Impl.Shape.Length == 0 ? (clone(), order) : (gather(dim, order), order);
        }

        /// <summary>The positions that sort the elements along a dimension, stably.</summary>
        public Tensor argsort(long dim = -1, bool descending = false)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            if (Impl.Shape.Length == 0)
                return new Tensor(TensorImpl.Zeros([], ScalarType.Int64));
            var rows = ReducedPrecision.Wide(
                Apply.Packed(Impl.Shape.Length == 1 ? detach() : detach().transpose(d, -1)));
            var output = TensorImpl.Uninitialized(rows.Shape, ScalarType.Int64);
            var length = (int)rows.Shape[^1];
            if (rows.Count > 0)
                Piecewise.Run(new OrderWork(output, rows, length, descending), rows.Dtype, rows.Count / length, length);
            return Impl.Shape.Length == 1 ? new Tensor(output) : new Tensor(output).transpose(d, -1).contiguous();
        }

        readonly struct OrderWork(TensorImpl output, TensorImpl rows, int length, bool descending)
            : IPiecewise
        {
            void IPiecewise.Run<T>(int start, int count)
            {
                for (var at = start * length; at < (start + count) * length; at += length)
                    Order(output.Flat<long>().Slice(at, length), rows.Flat<T>().Slice(at, length).ToArray(),
                        descending ? -1 : 1);
            }

            // NaN counts as larger than all.
            static void Order<T>(Span<long> order, T[] values, int direction) where T : INumber<T>
            {
                for (var i = 0; i < order.Length; i++)
                    order[i] = i;
                order.Sort((a, b) =>
                {
                    T x = values[a], y = values[b];
                    var rank = T.IsNaN(x) || T.IsNaN(y) ? T.IsNaN(x).CompareTo(T.IsNaN(y)) : x.CompareTo(y);
                    return rank != 0 ? rank * direction : a.CompareTo(b);
                });
            }
        }

        /// <summary>The k largest or smallest elements along a dimension, sorted, and their original
        /// positions.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            if (dtype == ScalarType.Bool)
                throw Fault.Of("topk does not support bool dtypes on CPU");
            var d = Dims.Normal(dim, Impl.Shape.Length);
            var size = Impl.Shape.Length == 0 ? 1 : Impl.Shape[d];
            if (k < 0 || k > size)
                throw Fault.Of("selected index k out of range");
            var (values, indices) = sort(d, descending: largest);
            return Impl.Shape.Length == 0 ? (values, indices) : (values.narrow(d, 0, k).contiguous(),
                indices.narrow(d, 0, k).contiguous());
        }
    }

#nullable disable annotations
    /// <summary>The positions that sort the elements along a dimension, stably.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);

    /// <summary>The elements sorted along a dimension, stably, and their original positions.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false,
        bool stable = false) => input.sort(dim, descending, stable);

    /// <summary>The k largest or smallest elements along a dimension, sorted, and their original positions.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true,
        bool sorted = true) => tensor.topk(k, dim, largest, sorted);
}
