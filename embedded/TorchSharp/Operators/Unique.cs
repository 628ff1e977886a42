namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The distinct elements in order, or the distinct slices along a dimension; on request also where
        /// each went and how many of each there are, otherwise null. The order does not depend on
        /// <paramref name="sorted"/>.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true,
            bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            using var recording = no_grad();
            var (rows, d) = Slices(dim);
            var order = rows.OrderOfRows();
            var output = Groups(rows.index_select(0, order), d, return_inverse, return_counts);
            if (output.Inverse is not { } groups)
                return (output.Different, null, output.Counts);
            var inverse = torch.zeros_like(order).index_copy(0, order, groups);
            return (output.Different, dim is null ? inverse.view(Impl.Shape) : inverse, output.Counts);
        }

        /// <summary>The elements, or the slices along a dimension, without those that equal the one before; on request
        /// also where each went and how many each stands for, otherwise null.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false,
            bool return_counts = false, int? dim = null)
        {
            using var recording = no_grad();
            var (rows, d) = Slices(dim);
            var output = Groups(rows, d, return_inverse, return_counts);
            return (output.Different, dim is null ? output.Inverse?.view(Impl.Shape) : output.Inverse, output.Counts);
        }

        // All elements, or the slices along a dimension, each as one row; and the dimension.
        (Tensor Rows, int? Dim) Slices(int? dim)
        {
            if (dim is not { } asked)
                return (reshape(-1, 1), null);
            var d = Dims.Normal(asked, Impl.Shape.Length);
            return (Impl.Shape.Length == 0 ? reshape(1, 1) : movedim([d], [0]).reshape(Impl.Shape[d], -1), d);
        }

        // The positions that sort the rows, stably: by the first column, then by the next.
        Tensor OrderOfRows()
        {
            var order = torch.arange(Impl.Shape[0]);
            for (var column = Impl.Shape[1] - 1; column >= 0; column--)
                order = order.index_select(0, select(1, column).index_select(0, order).argsort(0));
            return order;
        }

        (Tensor Different, Tensor? Inverse, Tensor? Counts) Groups(Tensor rows, int? dim, bool inverse,
            bool counts)
        {
            var count = rows.Impl.Shape[0];
            var isNew = torch.ones([count], ScalarType.Bool);
            if (count > 1)
                isNew.narrow(0, 1, count - 1)
                    .copy_(rows.narrow(0, 1, count - 1).ne(rows.narrow(0, 0, count - 1)).any(1));
            var different = rows.index_select(0, isNew.nonzero().squeeze(1));
            var groups = isNew.cumsum(0).sub(1);
            var sizes = torch.zeros([different.Impl.Shape[0]], ScalarType.Int64)
                .index_add(0, groups, torch.ones_like(groups), 1);
            var output = dim is not { } d ? different.reshape(-1)
                : different.reshape([-1, .. Dims.Without(Impl.Shape, d)]).movedim([0], [d]).contiguous();
            return (output, inverse ? groups : null, counts ? sizes : null);
        }
    }

    /// <summary>As <see cref="Tensor.unique"/>.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(Tensor input, bool sorted = true,
        bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <summary>As <see cref="Tensor.unique_consecutive"/>.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(Tensor input,
        bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);
}
