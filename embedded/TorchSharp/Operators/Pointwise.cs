namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value.</summary>
        public Tensor abs() => Apply.Unary<Absolute>(Numbers("abs_cpu"))
            .FromInput(this, static (g, x) => g.mul(x.Value.sign()));
        public Tensor absolute() => abs();

        /// <summary>e to the element.</summary>
        public Tensor exp() => Apply.Smooth<Exponential>(this)
            .FromOutput(this, static (g, y) => g.mul(y.Value));

        /// <summary>e to the element, minus 1.</summary>
        public Tensor expm1() => Apply.Smooth<ExponentialMinusOne>(this)
            .FromOutput(this, static (g, y) => g.mul(y.Value.add(1)));

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Apply.Smooth<Logarithm>(this)
            .FromInput(this, static (g, x) => g.div(x.Value));

        /// <summary>The natural logarithm of 1 plus the element.</summary>
        public Tensor log1p() => Apply.Smooth<LogarithmOfOnePlus>(this)
            .FromInput(this, static (g, x) => g.div(x.Value.add(1)));

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2() => Apply.Smooth<Logarithm2>(this)
            .FromInput(this, static (g, x) => g.div(x.Value.mul(0.6931471805599453)));

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10() => Apply.Smooth<Logarithm10>(this)
            .FromInput(this, static (g, x) => g.div(x.Value.mul(2.302585092994046)));

        /// <summary>The square root.</summary>
        public Tensor sqrt() => Apply.Unary<SquareRoot>(this, dtype.ToFloating())
            .FromOutput(this, static (g, y) => g.div(y.Value.mul(2)));

        /// <summary>1 over the square root.</summary>
        public Tensor rsqrt() => Apply.Unary<ReciprocalSquareRoot>(this, dtype.ToFloating())
            .FromOutput(this, static (g, y) => g.mul(y.Value.pow(3)).mul(-0.5));

        /// <summary>The element times itself.</summary>
        public Tensor square() => pow(2);

        /// <summary>1 over the element.</summary>
        public Tensor reciprocal() => Apply.Unary<Reciprocal>(this, dtype.ToFloating())
            .FromOutput(this, static (g, y) => g.neg().mul(y.Value.mul(y.Value)));

        /// <summary>The sine of an angle in radians.</summary>
        public Tensor sin() => Apply.Smooth<Sine>(this)
            .FromInput(this, static (g, x) => g.mul(x.Value.cos()));

        /// <summary>The cosine of an angle in radians.</summary>
        public Tensor cos() => Apply.Smooth<Cosine>(this)
            .FromInput(this, static (g, x) => g.mul(x.Value.sin().neg()));

        /// <summary>The tangent of an angle in radians.</summary>
        public Tensor tan() => Apply.Smooth<Tangent>(this)
            .FromOutput(this, static (g, y) => g.mul(y.Value.mul(y.Value).add(1)));

        /// <summary>The error function.</summary>
        public Tensor erf() => Apply.Smooth<ErrorFunction>(this)
            .FromInput(this, static (g, x) => g.mul(x.Value.mul(x.Value).neg().exp().mul(1.1283791670955126)));

        /// <summary>-1, 0 or 1.</summary>
        public Tensor sign() => dtype == ScalarType.Bool ? clone() : Apply.Unary<Sign>(this).From(this, Flat);

        /// <summary>The largest whole number not above the element.</summary>
        public Tensor floor() => Apply.Unary<Floor>(Numbers("floor_vml_cpu")).From(this, Flat);

        /// <summary>The smallest whole number not below the element.</summary>
        public Tensor ceil() => Apply.Unary<Ceiling>(Numbers("ceil_vml_cpu")).From(this, Flat);

        /// <summary>The element without its fraction.</summary>
        public Tensor trunc() => Apply.Unary<Truncate>(Numbers("trunc_vml_cpu")).From(this, Flat);

        /// <summary>The nearest number with that many decimals, halves to even.</summary>
        public Tensor round(long decimals = 0)
        {
            if (decimals == 0)
                return Apply.Unary<RoundToEven>(Numbers("round_vml_cpu")).From(this, Flat);
            var scale = Elementary.Pow(10, Math.Abs(decimals));
            var x = detach();
            return (decimals > 0 ? x.mul(scale).round().div(scale) : x.div(scale).round().mul(scale))
                .From(this, Flat);
        }

        /// <summary>The fraction of the element, with its sign.</summary>
        public Tensor frac()
        {
            this.RequireFloating("frac_cpu");
            return sub(trunc());
        }

        Tensor Numbers(string kernel)
        {
            this.RequireNumbers(kernel);
            return this;
        }

        // The gradient of a function made of steps.
        static Tensor Flat(Tensor g) => torch.zeros_like(g);
    }

    /// <summary>The absolute value.</summary>
    public static Tensor abs(Tensor input) => input.abs();
    public static Tensor absolute(Tensor input) => input.absolute();
    /// <summary>The smallest whole number not below the element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();
    /// <summary>The cosine of an angle in radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();
    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();
    /// <summary>e to the element.</summary>
    public static Tensor exp(Tensor input) => input.exp();
    /// <summary>e to the element, minus 1.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();
    /// <summary>The largest whole number not above the element.</summary>
    public static Tensor floor(Tensor input) => input.floor();
    /// <summary>The fraction of the element, with its sign.</summary>
    public static Tensor frac(Tensor input) => input.frac();
    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => input.log();
    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor input) => input.log10();
    /// <summary>The natural logarithm of 1 plus the element.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();
    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor input) => input.log2();
    /// <summary>1 over the element.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    /// <summary>The nearest number with that many decimals, halves to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);
    /// <summary>1 over the square root.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    /// <summary>-1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();
    /// <summary>The sine of an angle in radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();
    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();
    /// <summary>The element times itself.</summary>
    public static Tensor square(Tensor input) => input.square();
    /// <summary>The tangent of an angle in radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();
    /// <summary>The element without its fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();
}
