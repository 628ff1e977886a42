namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Apply.Smooth<HyperbolicTangent>(this)
            .FromOutput(this, static (g, y) => g.mul(y.Value.mul(y.Value).neg().add(1)));

        /// <summary>1 / (1 + exp(-x)).</summary>
        public Tensor sigmoid() => Apply.Smooth<Logistic>(this)
            .FromOutput(this, static (g, y) => g.mul(y.Value.neg().add(1).mul(y.Value)));

        /// <summary>The element where positive, 0 elsewhere.</summary>
        public Tensor relu() => (dtype != ScalarType.Bool ? Apply.Unary<Rectify>(this)
                : throw Fault.Of("Boolean inputs not supported for relu"))
            .FromOutput(this, static (g, y) => g.masked_fill(y.Value.le(0), 0));

        /// <summary>x times the normal distribution function at x (Hendrycks and Gimpel 2016).</summary>
        public Tensor gelu()
        {
            this.RequireFloating("GeluKernelImpl");
            return Apply.Smooth<GaussianLinear>(this)
                .FromInput(this, static (g, x) => GradMode.IsOn || g.dtype.IsHalf() ? g.mul(GaussianDerivative(x.Value))
                    : Apply.Binary<TimesGaussianLinearSlope>(g, x.Value));
        }

        // The derivative of x cdf(x): cdf(x) + x pdf(x).
        static Tensor GaussianDerivative(Tensor x) => !GradMode.IsOn ? Apply.Smooth<GaussianLinearSlope>(x)
            : x.mul(Math.Sqrt(0.5)).erf().add(1).mul(0.5).add(x.mul(x).mul(-0.5).exp().mul(x).mul(InverseRootOfTwoPi));

        const double InverseRootOfTwoPi = 0.3989422804014327;

        /// <summary>x / (1 + exp(-x)).</summary>
        public Tensor silu()
        {
            this.RequireFloating("silu_cpu");
            return Apply.Smooth<SigmoidLinear>(this).FromInput(this, static (g, x) =>
            {
                var s = x.Value.sigmoid();
                return g.mul(s.mul(x.Value.mul(s.neg().add(1)).add(1)));
            });
        }

        /// <summary>log(1 / (1 + exp(-x))), without overflow.</summary>
        public Tensor log_sigmoid()
        {
            this.RequireFloating("log_sigmoid_cpu");
            var x = detach();
            return x.clamp_max(0).sub(x.abs().neg().exp().log1p())
                .FromInput(this, static (g, x) => g.mul(x.Value.neg().sigmoid()));
        }

        /// <summary>log(1 + exp(beta x)) / beta; linear above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20)
        {
            this.RequireFloating("softplus_cpu");
            var scaled = mul(beta);
            return torch.where(scaled.gt(threshold), this, scaled.clamp_max(threshold).exp().log1p().div(beta));
        }

        /// <summary>The element where positive, the slope times it elsewhere.</summary>
        public Tensor leaky_relu(Scalar negative_slope)
        {
            this.RequireFloating("leaky_relu_cpu");
            return torch.where(gt(0), this, mul(negative_slope));
        }

        /// <summary>Replaces negative elements with the slope times them.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => InPlace(x => x.leaky_relu(negative_slope));

        /// <summary>The element where positive, alpha (exp(x) - 1) elsewhere (Clevert et al. 2015).</summary>
        public Tensor elu(double alpha = 1)
        {
            this.RequireFloating("elu_cpu");
            var x = detach();
            return torch.where(x.le(0), x.clamp_max(0).expm1().mul(alpha), x).FromInput(this,
                (g, x) => g.mul(torch.where(x.Value.le(0), x.Value.clamp_max(0).exp().mul(alpha), 1)));
        }
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();
    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();
}
