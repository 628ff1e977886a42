using System.Numerics;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements in order along a dimension, equals as they stood, and where they stood.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            var order = argsort(dim, descending);
            return Impl.Shape.Length == 0 ? (clone(), order) : (gather(dim, order), order);
        }

        /// <summary>Where the elements stood that are in order along a dimension; equals as they stood.</summary>
        public Tensor argsort(long dim = -1, bool descending = false)
        {
            int d = Dims.Normal(dim, Impl.Shape.Length);
            if (Impl.Shape.Length == 0)
                return new Tensor(TensorImpl.Zeros([], ScalarType.Int64));
            var rows = Apply.Packed(Impl.Shape.Length == 1 ? detach() : detach().transpose(d, -1));
            var output = TensorImpl.Uninitialized(rows.Shape, ScalarType.Int64);
            switch (dtype)
            {
                case ScalarType.Float32: Order<float>(output, rows, descending); break;
                case ScalarType.Float64: Order<double>(output, rows, descending); break;
                case ScalarType.Int64: Order<long>(output, rows, descending); break;
                case ScalarType.Int32: Order<int>(output, rows, descending); break;
                case ScalarType.Int16: Order<short>(output, rows, descending); break;
                default: Order<byte>(output, rows, descending); break;
            }
            return Impl.Shape.Length == 1 ? new Tensor(output) : new Tensor(output).transpose(d, -1).contiguous();
        }

        // NaN counts as larger than all.
        private static void Order<T>(TensorImpl output, TensorImpl rows, bool descending) where T : struct, INumber<T>
        {
            int length = (int)rows.Shape[^1];
            for (int start = 0; start < rows.Count; start += length)
            {
                var values = rows.Flat<T>().Slice(start, length).ToArray();
                var order = output.Flat<long>().Slice(start, length);
                for (int i = 0; i < length; i++)
                    order[i] = i;
                order.Sort((a, b) =>
                {
                    T x = values[a], y = values[b];
                    int rank = T.IsNaN(x) || T.IsNaN(y) ? T.IsNaN(x).CompareTo(T.IsNaN(y)) : x.CompareTo(y);
                    return rank != 0 ? descending ? -rank : rank : a.CompareTo(b);
                });
            }
        }

        /// <summary>The k largest or smallest elements along a dimension, in order, and where they stood.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            int d = Dims.Normal(dim, Impl.Shape.Length);
            long size = Impl.Shape.Length == 0 ? 1 : Impl.Shape[d];
            if (k < 0 || k > size)
                throw Fault.Of("selected index k out of range");
            var (values, indices) = sort(d, descending: largest);
            return Impl.Shape.Length == 0 ? (values, indices) : (values.narrow(d, 0, k).contiguous(),
                indices.narrow(d, 0, k).contiguous());
        }
    }
}
