namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The scalar as a tensor of rank 0 that promotes as PyTorch's Python numbers do.</summary>
        internal Tensor Wrap(Scalar scalar)
        {
            var type = scalar.Type == ScalarType.Bool ? ScalarType.Bool : scalar.Type.Rank() <= dtype.Rank() ? dtype
                : scalar.Type.Rank() == 2 ? get_default_dtype() : ScalarType.Int64;
            return new Tensor(TensorImpl.Uninitialized([], type), inScope: false).FillRaw(scalar);
        }

        // The product or quotient with a number, which is not rounded to 16 bits before the result is.
        Tensor ByNumber<TOp>(Scalar number) where TOp : struct, IBinary
        {
            var wrapped = Wrap(number);
            var type = Promotion.Of(this, wrapped);
            return Apply.Binary<TOp>(this, wrapped.dtype.IsHalf() ? tensor((float)number.AsDouble) : wrapped,
                typeof(TOp) == typeof(Divide) ? type.ToFloating() : type);
        }

        /// <summary>The sum, element by element; shapes broadcast.</summary>
        public Tensor add(Tensor target)
        {
            if (dtype == ScalarType.Bool && target.dtype == ScalarType.Bool)
                return logical_or(target);
            return Apply.Binary<Add>(this, target).From(this, target, static (g, a, b) => g, static (g, a, b) => g);
        }

        /// <summary>The sum with alpha times the other, element by element.</summary>
        public Tensor add(Tensor target, Scalar alpha)
        {
            var type = Promotion.Of(this, target);
            if (alpha.Type.IsFloating() && !type.IsFloating())
                throw Fault.Of("For integral input tensors, argument alpha must not be a floating point number.");
            var scaled = target.InType(type).mul(alpha);
            return add(type == ScalarType.Bool ? scaled.InType(type) : scaled);
        }

        /// <summary>The sum with a number.</summary>
        public Tensor add(Scalar scalar) => add(Wrap(scalar));

        /// <summary>The sum with alpha times a number.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => add(Wrap(scalar), alpha);

        /// <summary>The difference, element by element; shapes broadcast.</summary>
        public Tensor sub(Tensor target)
        {
            if (dtype == ScalarType.Bool || target.dtype == ScalarType.Bool)
                throw Fault.Of("Subtraction, the `-` operator, with " + (dtype == target.dtype
                    ? "two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead."
                    : "a bool tensor is not supported. If you are trying to invert a mask, use the `~` or " +
                      "`logical_not()` operator instead."));
            return Apply.Binary<Subtract>(this, target)
                .From(this, target, static (g, a, b) => g, static (g, a, b) => g.neg());
        }

        /// <summary>The difference to a number.</summary>
        public Tensor sub(Scalar target) => sub(Wrap(target));

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public Tensor mul(Tensor target) => Apply.Binary<Multiply>(this, target)
            .From(this, target, static (g, a, b) => g.mul(b.Value), static (g, a, b) => g.mul(a.Value));

        /// <summary>The product with a number.</summary>
        public Tensor mul(Scalar target) => ByNumber<Multiply>(target).From(this, g => g.mul(target));

        /// <summary>The quotient, element by element; integers divide to floats unless a rounding is asked
        /// for.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None)
        {
            if (rounding_mode != RoundingMode.None)
                return Rounded(target, rounding_mode);
            return Apply.Binary<Divide>(this, target, Promotion.Of(this, target).ToFloating())
                .From(this, target, static (g, a, b) => g.div(b.Value),
                    static (g, a, b) => g.neg().mul(a.Value.div(b.Value).div(b.Value)));
        }

        /// <summary>The quotient by a number.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            if (rounding_mode != RoundingMode.None)
                return div(Wrap(target), rounding_mode);
            return ByNumber<Divide>(target.AsDouble).From(this, g => g.div(target));
        }

        Tensor Rounded(Tensor target, RoundingMode mode)
        {
            RequireNumbers(target, $"div_{mode}_cpu");
            var quotient = mode == RoundingMode.floor ? Apply.Binary<FloorDivide>(this, target)
                : Promotion.Of(this, target).IsFloating() ? detach().div(target.detach()).trunc()
                : Apply.Binary<TruncateDivide>(this, target);
            return quotient.From([], (this, Flat), (target, Flat));
        }

        /// <summary>The quotient rounded towards negative infinity.</summary>
        public Tensor floor_divide(Tensor other) => Rounded(other, RoundingMode.floor);

        /// <summary>The quotient by a number, rounded towards negative infinity.</summary>
        public Tensor floor_divide(Scalar other) => floor_divide(Wrap(other));

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public Tensor remainder(Tensor target) => Apply.Binary<Remainder>(RequireNumbers(target, "remainder_cpu"), target)
            .From(this, target, static (g, a, b) => g,
                static (g, a, b) => g.neg().mul(a.Value.div(b.Value, RoundingMode.floor)));

        /// <summary>The remainder of the division by a number, with the number's sign.</summary>
        public Tensor remainder(Scalar scalar) => remainder(Wrap(scalar));

        /// <summary>The remainder of the division, with the dividend's sign.</summary>
        public Tensor fmod(Tensor target) => Apply.Binary<FloatingRemainder>(RequireNumbers(target, "fmod_cpu"), target)
            .From(this, target, static (g, a, b) => g,
                static (g, a, b) => g.neg().mul(a.Value.div(b.Value, RoundingMode.trunc)));

        /// <summary>The remainder of the division by a number, with the tensor's sign.</summary>
        public Tensor fmod(Scalar scalar) => fmod(Wrap(scalar));

        /// <summary>Each element to the power of the other's.</summary>
        public Tensor pow(Tensor exponent) => Apply.Binary<Power>(RequireNumbers(exponent, "pow"), exponent).From(this, exponent,
            static (g, x, n) => g.mul(n.Value.mul(x.Value.pow(n.Value.sub(1))).masked_fill(n.Value.eq(0), 0)),
            static (g, x, n) => g.mul(x.Value.pow(n.Value).mul(x.Value.log())
                .masked_fill(x.Value.eq(0).logical_and(n.Value.ge(0)), 0)));

        /// <summary>Each element to the power of a number.</summary>
        public Tensor pow(Scalar exponent)
        {
            if (dtype.Rank() < 2 && exponent.Type.Rank() < 2 && exponent.AsLong < 0)
                throw Fault.Of("Integers to negative integer powers are not allowed.");
            var n = exponent.AsDouble;
            return Apply.Power(this, Wrap(exponent))
                .FromInput(this, (g, x) => n == 0 ? Flat(g) : g.mul(n == 2 ? x.Value : x.Value.pow(n - 1)).mul(n));
        }

        /// <summary>The negative of each element.</summary>
        public Tensor neg()
        {
            if (dtype == ScalarType.Bool)
                throw Fault.Of("Negation, the `-` operator, on a bool tensor is not supported. If you are trying to " +
                    "invert a mask, use the `~` or `logical_not()` operator instead.");
            return Apply.Unary<Negate>(this).From(this, static g => g.neg());
        }

        /// <summary>The negative of each element.</summary>
        public Tensor negative() => neg();

        /// <summary>This plus value times the product of two tensors.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            var product = tensor1.mul(tensor2);
            return add(product.InType(Promotion.Of(this, product)).Scaled(value));
        }

        // Times a number in the type of the tensor.
        Tensor Scaled(Scalar factor) => mul(dtype.IsFloating() ? factor : factor.AsLong);

        /// <summary>This plus value times the quotient of two tensors.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            tensor1.dtype.IsFloating() || tensor2.dtype.IsFloating() ? add(tensor1.div(tensor2).mul(value))
                : throw Fault.Of("Integer division with addcdiv is no longer supported");

        /// <summary>Linear interpolation: this plus weight times the difference to the end.</summary>
        public Tensor lerp(Tensor end, Tensor weight)
        {
            this.RequireFloating("lerp_kernel_tensor");
            if (end.dtype != dtype || weight.dtype != dtype)
                throw Fault.Of($"expected dtype {dtype.CppName()} for " + (end.dtype != dtype
                    ? $"`end` but got dtype {end.dtype.CppName()}" : $"`weight` but got dtype {weight.dtype.CppName()}"));
            var type = dtype.Computed();
            Tensor a = detach().InType(type), b = end.detach().InType(type), w = weight.detach().InType(type);
            // Counted from the nearer end, so that both are exact.
            var y = torch.where(w.abs().lt(0.5), a.add(w.mul(b.sub(a))), b.sub(b.sub(a).mul(w.neg().add(1))));
            Saved from = new(this), to = new(end), share = new(weight);
            return y.InType(dtype).From([from, to, share], (this, g => g.mul(share.Value.neg().add(1))),
                (end, g => g.mul(share.Value)), (weight, g => g.mul(to.Value.sub(from.Value))));
        }

        // This tensor; two Bool ones are refused.
        Tensor RequireNumbers(Tensor other, string kernel)
        {
            if (dtype == ScalarType.Bool)
                other.RequireNumbers(kernel);
            return this;
        }

        /// <summary>The difference, element by element.</summary>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>The difference to a number.</summary>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary>The product, element by element.</summary>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>The product with a number.</summary>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>The quotient, element by element.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient by a number.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient, element by element; never rounded.</summary>
        public Tensor true_divide(Tensor other) => div(other);

        /// <summary>The quotient by a number; never rounded.</summary>
        public Tensor true_divide(Scalar other) => div(other);
    }

    /// <summary>How a quotient is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all.</summary>
        None = 0,
        /// <summary>Towards zero.</summary>
        trunc = 1,
        /// <summary>Towards negative infinity.</summary>
        floor = 2,
    }

    /// <summary>The sum with a number.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);
    /// <summary>The sum with alpha times a number.</summary>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);
    /// <summary>The sum, element by element; shapes broadcast.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    /// <summary>The sum with alpha times the other, element by element.</summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);
    /// <summary>This plus value times the quotient of two tensors.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcdiv(tensor1, tensor2, value);
    /// <summary>This plus value times the product of two tensors.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcmul(tensor1, tensor2, value);
    /// <summary>The quotient by a number.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    /// <summary>The quotient, element by element; integers divide to floats unless a rounding is asked for.</summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    /// <summary>The quotient by a number.</summary>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <summary>The quotient, element by element.</summary>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <summary>The quotient rounded towards negative infinity.</summary>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);
    /// <summary>The remainder of the division by a number, with the tensor's sign.</summary>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);
    /// <summary>The remainder of the division, with the dividend's sign.</summary>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);
    /// <summary>Linear interpolation: this plus weight times the difference to the end.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);
    /// <summary>The product with a number.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
    /// <summary>The product, element by element; shapes broadcast.</summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);
    /// <summary>The product with a number.</summary>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);
    /// <summary>The product, element by element.</summary>
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);
    /// <summary>The negative of each element.</summary>
    public static Tensor neg(Tensor input) => input.neg();
    public static Tensor negative(Tensor input) => input.negative();
    /// <summary>Each element to the power of a number.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    /// <summary>Each element to the power of the other's.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);
    /// <summary>The remainder of the division by a number, with the number's sign.</summary>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);
    /// <summary>The remainder of the division, with the divisor's sign.</summary>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);
    /// <summary>The difference to a number.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);
    /// <summary>The difference, element by element; shapes broadcast.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);
    /// <summary>The difference to a number.</summary>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);
    /// <summary>The difference, element by element.</summary>
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);
    /// <summary>The quotient, element by element; never rounded.</summary>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);
}
