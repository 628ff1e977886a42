namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The larger of both elements; NaN if either is NaN.</summary>
        public Tensor maximum(Tensor other) => Apply.Binary<Maximum>(this, other).From(this, other,
            static (g, a, b) => Share(g, a.Value.lt(b.Value), a.Value.eq(b.Value)),
            static (g, a, b) => Share(g, b.Value.lt(a.Value), a.Value.eq(b.Value)));

        /// <summary>The smaller of both elements; NaN if either is NaN.</summary>
        public Tensor minimum(Tensor other) => Apply.Binary<Minimum>(this, other).From(this, other,
            static (g, a, b) => Share(g, a.Value.gt(b.Value), a.Value.eq(b.Value)),
            static (g, a, b) => Share(g, b.Value.gt(a.Value), a.Value.eq(b.Value)));

        // The winner gets the gradient; where both are equal, each gets half of it.
        static Tensor Share(Tensor g, Tensor loses, Tensor isTie) =>
            torch.where(isTie, g.mul(0.5), g).masked_fill(loses, 0);

        /// <summary>The larger of both elements.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The smaller of both elements.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The element, but at least min and at most max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
                throw Fault.Of("torch.clamp: At least one of 'min' or 'max' must not be None");
            // A single limit that is NaN has no effect; together with another one it makes all elements NaN.
            if (min is not null && max is not null && (double.IsNaN(min.AsDouble) || double.IsNaN(max.AsDouble)))
                return add(Wrap(double.NaN)).FromInput(this, (g, x) => g.mul(0));
            if (double.IsNaN((min ?? max)!.AsDouble))
                return add(Wrap(0.0));
            var y = this;
            using (no_grad())
            {
                if (min is not null)
                    y = Apply.Binary<Maximum>(y, y.Bound(min));
                if (max is not null)
                    y = Apply.Binary<Minimum>(y, y.Bound(max));
            }
            return y.FromInput(this, (g, x) => g.mul(Inside(x.Value, min, max)));
        }

        Tensor Bound(Scalar bound)
        {
            var wrapped = Wrap(bound);
            bound.RequireFits(wrapped.dtype);
            return wrapped;
        }

        static Tensor Inside(Tensor x, Scalar? min, Scalar? max)
        {
            var inside = min is null ? x.le(max!) : x.ge(min);
            return min is null || max is null ? inside : inside.logical_and(x.le(max));
        }

        /// <summary>The element, but at least min's and at most max's.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            if (min is null && max is null)
                throw Fault.Of("torch.clamp: At least one of 'min' or 'max' must not be None");
            Tensor low = min ?? double.NegativeInfinity, high = max ?? double.PositiveInfinity, y = this;
            y = min is null ? y : Apply.Binary<Maximum>(y, min);
            y = max is null ? y : Apply.Binary<Minimum>(y, max);
            Saved x = new(this), least = new(low), most = new(high);
            return y.From([x, least, most],
                (this, g => g.mul(x.Value.ge(least.Value).logical_and(x.Value.le(most.Value)))),
                (low, g => g.mul(x.Value.lt(least.Value).logical_and(least.Value.lt(most.Value)))),
                (high, g => g.mul(x.Value.gt(most.Value).logical_or(most.Value.lt(least.Value)))));
        }

        /// <summary>The element, but at least min and at most max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>The element, but at least min.</summary>
        public Tensor clamp_min(Scalar min) => clamp(min, (Scalar?)null);

        /// <summary>The element, but at most max.</summary>
        public Tensor clamp_max(Scalar max) => clamp((Scalar?)null, max);

        /// <summary>A number where the mask is true, the element elsewhere; shapes broadcast.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Fault.Of($"masked_fill only supports boolean masks, but got mask with dtype {mask.dtype}");
            var fill = OneOf(value);
            var m = new Saved(mask);
            return Apply.Where(mask, fill, this).From([m], (this, g => g.masked_fill(m.Value, 0)));
        }

        /// <summary>This with the elements of another, in order, where the mask is true; shapes broadcast.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value)
        {
            if (dtype != value.dtype)
                throw Fault.Of("masked_scatter: expected self and source to have same dtypes but got " +
                    $"{dtype.LibtorchName()} and {value.dtype.LibtorchName()}");
            var shape = Dims.Broadcast(mask.Impl.Shape, Impl.Shape);
            var places = mask.expand(shape).reshape(-1).nonzero().squeeze(1);
            if (value.Impl.Count < places.Impl.Count)
                throw Fault.Of("Number of elements of source < number of ones in mask");
            return expand(shape).reshape(-1)
                .index_copy(0, places, value.reshape(-1).narrow(0, 0, places.Impl.Count)).view(shape);
        }

        /// <summary>The element where the condition is true, y's elsewhere; shapes broadcast.</summary>
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);
    }

    /// <summary>x's element where the condition is true, y's elsewhere; shapes broadcast.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException($"The condition to 'where' must be a boolean tensor, but is of {condition.dtype}.");
        var c = new Saved(condition);
        return Apply.Where(condition, x, y).From([c], (x, g => g.masked_fill(c.Value.logical_not(), 0)),
            (y, g => g.masked_fill(c.Value, 0)));
    }

    /// <summary>The element, but at least min and at most max.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    /// <summary>The element, but at least min's and at most max's.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);
    /// <summary>The element, but at most max.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);
    /// <summary>The element, but at least min.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);
    /// <summary>The element, but at least min and at most max.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);
    /// <summary>The larger of both elements.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);
    /// <summary>The smaller of both elements.</summary>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);
#nullable disable annotations
    /// <summary>The larger of both elements; NaN if either is NaN.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);
    /// <summary>The smaller of both elements; NaN if either is NaN.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
}
