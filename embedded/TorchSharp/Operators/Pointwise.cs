using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value.</summary>
        public Tensor abs()
        {
            var y = dtype == ScalarType.Bool ? clone() : Apply.Unary<Absolute>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("AbsBackward0", [x], (this, g => g.mul(x.Value.sign())));
        }

        /// <summary>The absolute value.</summary>
        public Tensor absolute() => abs();

        /// <summary>e to the element.</summary>
        public Tensor exp()
        {
            var result = Apply.Smooth<Exponential>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("ExpBackward0", [y], (this, g => g.mul(y.Value)));
        }

        /// <summary>e to the element, minus 1.</summary>
        public Tensor expm1()
        {
            var result = Apply.Smooth<ExponentialMinusOne>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("Expm1Backward0", [y], (this, g => g.mul(y.Value.add(1))));
        }

        /// <summary>The natural logarithm.</summary>
        public Tensor log()
        {
            var y = Apply.Smooth<Logarithm>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("LogBackward0", [x], (this, g => g.div(x.Value)));
        }

        /// <summary>The natural logarithm of 1 plus the element.</summary>
        public Tensor log1p()
        {
            var y = Apply.Smooth<LogarithmOfOnePlus>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("Log1PBackward0", [x], (this, g => g.div(x.Value.add(1))));
        }

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2()
        {
            var y = Apply.Smooth<Logarithm2>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("Log2Backward0", [x], (this, g => g.div(x.Value.mul(0.6931471805599453))));
        }

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10()
        {
            var y = Apply.Smooth<Logarithm10>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("Log10Backward0", [x], (this, g => g.div(x.Value.mul(2.302585092994046))));
        }

        /// <summary>The square root.</summary>
        public Tensor sqrt()
        {
            var result = Apply.Unary<SquareRoot>(this, dtype.ToFloating());
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("SqrtBackward0", [y], (this, g => g.div(y.Value.mul(2))));
        }

        /// <summary>1 over the square root.</summary>
        public Tensor rsqrt()
        {
            var result = Apply.Unary<ReciprocalSquareRoot>(this, dtype.ToFloating());
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("RsqrtBackward0", [y], (this, g => g.mul(y.Value.pow(3)).mul(-0.5)));
        }

        /// <summary>The element times itself.</summary>
        public Tensor square() => pow(2);

        /// <summary>1 over the element.</summary>
        public Tensor reciprocal()
        {
            var result = Apply.Unary<Reciprocal>(this, dtype.ToFloating());
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("ReciprocalBackward0", [y], (this, g => g.neg().mul(y.Value.mul(y.Value))));
        }

        /// <summary>The sine of an angle in radians.</summary>
        public Tensor sin()
        {
            var y = Apply.Smooth<Sine>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("SinBackward0", [x], (this, g => g.mul(x.Value.cos())));
        }

        /// <summary>The cosine of an angle in radians.</summary>
        public Tensor cos()
        {
            var y = Apply.Smooth<Cosine>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("CosBackward0", [x], (this, g => g.mul(x.Value.sin().neg())));
        }

        /// <summary>The tangent of an angle in radians.</summary>
        public Tensor tan()
        {
            var result = Apply.Smooth<Tangent>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("TanBackward0", [y], (this, g => g.mul(y.Value.mul(y.Value).add(1))));
        }

        /// <summary>The error function.</summary>
        public Tensor erf()
        {
            var y = Apply.Smooth<ErrorFunction>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("ErfBackward0", [x],
                (this, g => g.mul(x.Value.mul(x.Value).neg().exp().mul(1.1283791670955126))));
        }

        /// <summary>-1, 0 or 1.</summary>
        public Tensor sign() => dtype == ScalarType.Bool ? clone() : Flat(Apply.Unary<Sign>(this), "SignBackward0");

        /// <summary>The largest whole number not above the element.</summary>
        public Tensor floor() => Flat(Apply.Unary<Floor>(this), "FloorBackward0");

        /// <summary>The smallest whole number not below the element.</summary>
        public Tensor ceil() => Flat(Apply.Unary<Ceiling>(this), "CeilBackward0");

        /// <summary>The element without its fraction.</summary>
        public Tensor trunc() => Flat(Apply.Unary<Truncate>(this), "TruncBackward0");

        /// <summary>The nearest number of so many decimals, halves to even.</summary>
        public Tensor round(long decimals = 0)
        {
            if (decimals == 0)
                return Flat(Apply.Unary<RoundToEven>(this), "RoundBackward0");
            double scale = Elementary.Pow(10, Math.Abs(decimals));
            using (no_grad())
            {
                var rounded = decimals > 0 ? mul(scale).round().div(scale) : div(scale).round().mul(scale);
                return Flat(rounded, "RoundBackward1");
            }
        }

        /// <summary>The fraction of the element, with its sign.</summary>
        public Tensor frac() => sub(trunc());

        // A function made of steps: its derivative is 0.
        private Tensor Flat(Tensor y, string name) =>
            Records(this) ? y.Record(name, [], (this, static g => g.mul(0))) : y;
    }
}
