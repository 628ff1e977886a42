namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether the elements are equal; a Bool tensor.</summary>
        public Tensor eq(Tensor target) => Apply.Compare<IsEqual>(this, target);
        /// <summary>Whether the elements equal a number.</summary>
        public Tensor eq(Scalar target) => eq(Wrap(target));
        /// <summary>Whether the elements differ.</summary>
        public Tensor ne(Tensor target) => Apply.Compare<IsNotEqual>(this, target);
        /// <summary>Whether the elements differ from a number.</summary>
        public Tensor ne(Scalar target) => ne(Wrap(target));
        /// <summary>Whether the elements are less.</summary>
        public Tensor lt(Tensor target) => Apply.Compare<IsLess>(this, target);
        /// <summary>Whether the elements are less than a number.</summary>
        public Tensor lt(Scalar target) => lt(Wrap(target));
        /// <summary>Whether the elements are less or equal.</summary>
        public Tensor le(Tensor target) => Apply.Compare<IsLessOrEqual>(this, target);
        /// <summary>Whether the elements are less than or equal to a number.</summary>
        public Tensor le(Scalar target) => le(Wrap(target));
        /// <summary>Whether the elements are greater.</summary>
        public Tensor gt(Tensor target) => Apply.Compare<IsGreater>(this, target);
        /// <summary>Whether the elements are greater than a number.</summary>
        public Tensor gt(Scalar target) => gt(Wrap(target));
        /// <summary>Whether the elements are greater or equal.</summary>
        public Tensor ge(Tensor target) => Apply.Compare<IsGreaterOrEqual>(this, target);
        /// <summary>Whether the elements are greater than or equal to a number.</summary>
        public Tensor ge(Scalar target) => ge(Wrap(target));
        /// <summary>Whether the elements are less.</summary>
        public Tensor less(Tensor target) => lt(target);
        /// <summary>Whether the elements are less or equal.</summary>
        public Tensor less_equal(Tensor target) => le(target);
        /// <summary>Whether the elements are greater.</summary>
        public Tensor greater(Tensor target) => gt(target);
        /// <summary>Whether the elements are greater or equal.</summary>
        public Tensor greater_equal(Tensor target) => ge(target);
        /// <summary>Whether the elements differ.</summary>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Whether the elements are equal, a Bool tensor: the same as <see cref="eq(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether the elements are NaN.</summary>
        public Tensor isnan() => ne(this);
        /// <summary>Whether the elements are infinite.</summary>
        public Tensor isinf() => dtype.IsFloating() ? abs().eq(double.PositiveInfinity) : ne(this);
        /// <summary>Whether the elements are positive infinity.</summary>
        public Tensor isposinf() => dtype.IsFloating() ? eq(double.PositiveInfinity) : ne(this);
        /// <summary>Whether the elements are negative infinity.</summary>
        public Tensor isneginf() => dtype.IsFloating() ? eq(double.NegativeInfinity) : ne(this);
        /// <summary>Whether the elements are neither infinite nor NaN.</summary>
        public Tensor isfinite() => dtype.IsFloating() ? abs().lt(double.PositiveInfinity) : eq(this);

        /// <summary>Whether |a - b| is at most atol + rtol |b|, element by element; infinities must be equal.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false)
        {
            if (dtype != other.dtype)
                throw Fault.Of($"{dtype.LibtorchName()} did not match {other.dtype.LibtorchName()}");
            using (no_grad())
            {
                var near = eq(other);
                if (nanEqual)
                    near = near.logical_or(isnan().logical_and(other.isnan()));
                if (rtol == 0 && atol == 0)
                    return near;
                Tensor a = dtype.IsFloating() ? this : InType(get_default_dtype()),
                    b = dtype.IsFloating() ? other : other.InType(get_default_dtype());
                var distance = a.sub(b).abs();
                return near.logical_or(distance.isfinite().logical_and(distance.le(b.mul(rtol).abs().add(atol))));
            }
        }

        /// <summary>Whether all elements are close, see <see cref="isclose"/>.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            (bool)isclose(target, rtol, atol, equal_nan).all();

        /// <summary>Logical and; a number is true when it is not 0.</summary>
        public Tensor logical_and(Tensor other) => Apply.Binary<Multiply>(AsBool(), other.AsBool());
        /// <summary>Logical or; a number is true when it is not 0.</summary>
        public Tensor logical_or(Tensor other) => Apply.Binary<Maximum>(AsBool(), other.AsBool());
        /// <summary>Logical exclusive or; a number is true when it is not 0.</summary>
        public Tensor logical_xor(Tensor other) => AsBool().ne(other.AsBool());
        /// <summary>Logical not; a number is true when it is not 0.</summary>
        public Tensor logical_not() => AsBool().eq(false);

        Tensor AsBool() => dtype == ScalarType.Bool ? this
            : new Tensor(Apply.As(this, ScalarType.Bool), inScope: false);

        /// <summary>Bitwise and; for Bool, whether both are true.</summary>
        public Tensor bitwise_and(Tensor other) => Bits<BitAnd>(other, "and");
        /// <summary>Bitwise or; for Bool, whether at least one is true.</summary>
        public Tensor bitwise_or(Tensor other) => Bits<BitOr>(other, "or");
        /// <summary>Bitwise exclusive or; for Bool, whether exactly one is true.</summary>
        public Tensor bitwise_xor(Tensor other) => Bits<BitXor>(other, "xor");
        /// <summary>Bitwise not; for Bool, whether the element is false.</summary>
        public Tensor bitwise_not() => dtype == ScalarType.Bool ? logical_not()
            : dtype.IsFloating() ? throw NotForFloats("not") : neg().sub(1);

        Tensor Bits<TOp>(Tensor other, string name) where TOp : struct, IBinary =>
            Promotion.Of(this, other).IsFloating() ? throw NotForFloats(name) : Apply.Binary<TOp>(this, other);

        ExternalException NotForFloats(string name) =>
            Promotion.Missing($"bitwise_{name}_cpu", dtype);
    }

    /// <summary>Bitwise and; for Bool, whether both are true.</summary>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);
    /// <summary>Bitwise not; for Bool, whether the element is false.</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    /// <summary>Bitwise or; for Bool, whether at least one is true.</summary>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);
    /// <summary>Bitwise exclusive or; for Bool, whether exactly one is true.</summary>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);
    /// <summary>Logical and; a number is true when it is not 0.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);
    /// <summary>Logical not; a number is true when it is not 0.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();
    /// <summary>Logical or; a number is true when it is not 0.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);
    /// <summary>Logical exclusive or; a number is true when it is not 0.</summary>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);
#nullable disable annotations
    /// <summary>Whether all elements are close, see <see cref="isclose"/>.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08,
        bool equal_nan = false) => tensor.allclose(target, rtol, atol, equal_nan);
    /// <summary>Whether the elements are equal; a Bool tensor.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);
    /// <summary>Whether shape and all elements are equal, as a Bool tensor of rank 0.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);
    /// <summary>Whether the elements are greater or equal.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);
    /// <summary>Whether the elements are greater.</summary>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);
    /// <summary>Whether the elements are greater or equal.</summary>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);
    /// <summary>Whether the elements are greater.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);
    /// <summary>Whether |a - b| is at most atol + rtol |b|, element by element; infinities must be equal.</summary>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1E-05, double atol = 1E-08,
        bool nanEqual = false) => tensor.isclose(other, rtol, atol, nanEqual);
    /// <summary>Whether the elements are neither infinite nor NaN.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();
    /// <summary>Whether the elements are infinite.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();
    /// <summary>Whether the elements are NaN.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();
    /// <summary>Whether the elements are negative infinity.</summary>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();
    /// <summary>Whether the elements are positive infinity.</summary>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();
    /// <summary>Whether the elements are less or equal.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);
    /// <summary>Whether the elements are less.</summary>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);
    /// <summary>Whether the elements are less or equal.</summary>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);
    /// <summary>Whether the elements are less.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);
    /// <summary>Whether the elements differ.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);
}
