namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>How often each whole number from 0 up occurs in this vector, or the sums of the weights where it
        /// does; at least minlength numbers.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0)
        {
            if (Impl.Shape.Length != 1 || dtype.Rank() != 1 || Impl.Count > 0 && (bool)lt(0).any())
                throw Fault.Of("bincount only supports 1-d non-negative integral inputs.");
            if (minlength < 0)
                throw Fault.Of("minlength should be >= 0");
            if (weights is not null && (weights.Impl.Shape.Length != 1 || weights.Impl.Count != Impl.Count))
                throw Fault.Of("weights should be 1-d and have the same length as input");
            using var recording = no_grad();
            var places = InType(ScalarType.Int64);
            var length = Impl.Count == 0 ? minlength : Math.Max(places.max().Element(0).AsLong + 1, minlength);
            var each = weights is null || Impl.Count == 0 ? torch.ones([Impl.Count], ScalarType.Int64)
                : weights.dtype == ScalarType.Float32 ? weights : weights.InType(ScalarType.Float64);
            return torch.zeros([length], each.dtype).index_add(0, places, each, 1);
        }

        /// <summary>Whether each element is among the others, or, with invert, is not.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false)
        {
            var isAmong = unsqueeze(-1).eq(test_elements.reshape(-1)).any(-1);
            return invert ? isAmong.logical_not() : isAmong;
        }

        /// <summary>The middle one of all elements in order, the lower of two; equal ones share the
        /// gradient. NaN if any element is.</summary>
        public Tensor median()
        {
            this.RequireNumbers("median_cpu");
            if (Impl.Count == 0)
                return torch.full([], double.NaN, ScalarType.Float64).InType(dtype);
            Tensor middle;
            using (no_grad())
            {
                var sorted = reshape(-1).sort().Values;
                var last = sorted.select(0, Impl.Count - 1);
                middle = ((bool)last.isnan() ? last : sorted.select(0, (Impl.Count - 1) / 2)).clone();
            }
            Saved x = new(this), y = new(middle);
            return middle.From([x, y], (this, g =>
            {
                var isMiddle = x.Value.eq(y.Value).logical_or(x.Value.isnan().logical_and(y.Value.isnan())).InType(g.dtype);
                return isMiddle.mul(g.div(isMiddle.sum()));
            }));
        }
    }

    /// <summary>How often each whole number from 0 up occurs in a vector, or the sums of the weights where it
    /// does.</summary>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) =>
        input.bincount(weights, minlength);

#nullable disable annotations
    /// <summary>Whether each element is among the others, or, with invert, is not.</summary>
    public static Tensor isin(Tensor tensor, Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
        tensor.isin(test_elements, assumeUnique, invert);
#nullable restore annotations

    /// <summary>The middle one of all elements in order, the lower of two.</summary>
    public static Tensor median(Tensor input) => input.median();
}
