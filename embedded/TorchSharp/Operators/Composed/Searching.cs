namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where each element lies among sorted boundaries: how many of them are below it, or, with right, not
        /// above it.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false)
        {
            if (boundaries.Impl.Shape.Length != 1)
                throw Fault.Of($"boundaries tensor must be 1 dimension, but got dim({boundaries.Impl.Shape.Length})");
            return torch.searchsorted(boundaries, this, outInt32, right);
        }
    }

    /// <summary>Where each element lies among sorted boundaries.</summary>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        input.bucketize(boundaries, outInt32, right);

#nullable disable annotations
    /// <summary>Where a number would be inserted into a sorted vector.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor sorter)
    {
        if (sorted_sequence.Impl.Shape.Length != 1)
            throw Fault.Of("input value can be a scalar only when boundaries tensor dimension is 1");
        return searchsorted(sorted_sequence, sorted_sequence.Wrap(values), out_int32, right, sorter);
    }

    /// <summary>Where the values would be inserted into rows that are sorted, or that the sorter sorts: before equal
    /// elements, or, with right, after them. One row serves all values; rows of more dimensions serve values of the
    /// same first dimensions.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false,
        Tensor sorter = null)
    {
        long[] rows = sorted_sequence.Impl.Shape, wanted = values.Impl.Shape;
        if (rows.Length == 0 || rows.Length > 1 && (wanted.Length != rows.Length || !Dims.Same(rows[..^1], wanted[..^1])))
            throw Fault.Of("boundaries tensor should be 1 dimension or the first N-1 dimensions of boundaries tensor and " +
                $"input value tensor must match, but we got boundaries tensor {Fault.Text(rows)} and input value tensor " +
                Fault.Text(wanted));
        if (sorter is not null && !Dims.Same(sorter.Impl.Shape, rows))
            throw Fault.Of("boundary and sorter must have the same size, but got boundary tensor " +
                $"{Fault.Text(rows)} and got sorter tensor {Fault.Text(sorter.Impl.Shape)}");
        using (no_grad())
        {
            var order = sorter is null ? sorted_sequence : sorted_sequence.gather(-1, sorter);
            var type = Promotion.Of(order.dtype, values.dtype).Computed();
            var places = TensorImpl.Uninitialized(wanted, ScalarType.Int64);
            TensorImpl x = Apply.Packed(order, type), y = Apply.Packed(values, type);
            Piecewise.RunHere(new PlaceWork(places, x, y, (int)rows[^1], rows.Length == 1, right), type, 0, places.Count);
            return new Tensor(places).InType(out_int32 ? ScalarType.Int32 : ScalarType.Int64);
        }
    }

    readonly struct PlaceWork(TensorImpl places, TensorImpl rows, TensorImpl values, int length, bool isOneRow,
        bool right) : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            var x = rows.Flat<T>();
            var y = values.Flat<T>();
            var perRow = isOneRow ? Math.Max(count, 1) : (int)values.Shape[^1];
            for (var i = start; i < start + count; i++)
            {
                var row = x.Slice(i / perRow * length, length);
                int low = 0, high = length;
                while (low < high)
                {
                    var middle = (low + high) / 2;
                    // NaN is larger than all.
                    var isBefore = right ? !(row[middle] > y[i]) || T.IsNaN(y[i]) : !(row[middle] >= y[i]) || T.IsNaN(y[i]) && !T.IsNaN(row[middle]);
                    (low, high) = isBefore ? (middle + 1, high) : (low, middle);
                }
                places.Flat<long>()[i] = low;
            }
        }
    }
}
