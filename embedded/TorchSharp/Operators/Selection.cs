using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The larger of both elements; NaN wins.</summary>
        public Tensor maximum(Tensor other) => Extreme(other, Apply.Binary<Maximum>(this, other), "MaximumBackward0");

        /// <summary>The smaller of both elements; NaN wins.</summary>
        public Tensor minimum(Tensor other) => Extreme(other, Apply.Binary<Minimum>(this, other), "MinimumBackward0");

        // Where both are equal, each gets half of the gradient.
        private Tensor Extreme(Tensor other, Tensor result, string name)
        {
            if (!Records(this, other))
                return result;
            Saved a = new(this), b = new(other), y = new(result);
            Tensor Share(Tensor g, Saved mine, Saved theirs) => g.mul(mine.Value.eq(y.Value)).div(
                mine.Value.eq(theirs.Value).to_type(g.dtype).add(1));
            return result.Record(name, [a, b, y], (this, g => Share(g, a, b)), (other, g => Share(g, b, a)));
        }

        /// <summary>The larger of both elements.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The smaller of both elements.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The element, but at least min and at most max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
                throw Fault.Of("torch.clamp: At least one of 'min' or 'max' must not be None");
            var y = this;
            using (no_grad())
            {
                if (min is not null)
                    y = Apply.Binary<Maximum>(y, y.Wrap(min));
                if (max is not null)
                    y = Apply.Binary<Minimum>(y, y.Wrap(max));
            }
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("ClampBackward1", [x], (this, g => g.mul(Inside(x.Value, min, max))));
        }

        private static Tensor Inside(Tensor x, Scalar? min, Scalar? max)
        {
            var inside = min is null ? x.le(max!) : x.ge(min);
            return min is null || max is null ? inside : inside.logical_and(x.le(max));
        }

        /// <summary>The element, but at least min's and at most max's.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            if (min is null && max is null)
                throw Fault.Of("torch.clamp: At least one of 'min' or 'max' must not be None");
            var y = min is null ? this : maximum(min);
            return max is null ? y : y.minimum(max);
        }

        /// <summary>The element, but at least min and at most max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>The element, but at least min.</summary>
        public Tensor clamp_min(Scalar min) => clamp(min, (Scalar?)null);

        /// <summary>The element, but at most max.</summary>
        public Tensor clamp_max(Scalar max) => clamp((Scalar?)null, max);

        /// <summary>A number where the mask holds, the element elsewhere; shapes broadcast.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Fault.Of($"masked_fill only supports boolean masks, but got mask with dtype {mask.dtype}");
            var fill = new Tensor(TensorImpl.Uninitialized([], dtype), inScope: false).FillRaw(value);
            var y = Apply.Where(mask, fill, this);
            if (!Records(this))
                return y;
            var m = new Saved(mask);
            return y.Record("MaskedFillBackward0", [m], (this, g => g.masked_fill(m.Value, 0)));
        }

        /// <summary>This element where the condition holds, y's elsewhere; shapes broadcast.</summary>
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);
    }

    /// <summary>x's element where the condition holds, y's elsewhere; shapes broadcast.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype != ScalarType.Bool)
            throw Fault.Of($"expected condition to be a boolean tensor, but got a tensor with dtype {condition.dtype}");
        var output = Apply.Where(condition, x, y);
        if (!Tensor.Records(x, y))
            return output;
        var c = new Saved(condition);
        return output.Record("WhereBackward0", [c], (x, g => g.masked_fill(c.Value.logical_not(), 0)),
            (y, g => g.masked_fill(c.Value, 0)));
    }
}
