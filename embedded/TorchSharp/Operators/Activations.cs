using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh()
        {
            var result = Apply.Smooth<HyperbolicTangent>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("TanhBackward0", [y], (this, g => g.mul(y.Value.mul(y.Value).neg().add(1))));
        }

        /// <summary>1 / (1 + exp(-x)).</summary>
        public Tensor sigmoid()
        {
            var result = Apply.Smooth<Logistic>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("SigmoidBackward0", [y], (this, g => g.mul(y.Value.neg().add(1).mul(y.Value))));
        }

        /// <summary>The element where positive, 0 elsewhere.</summary>
        public Tensor relu()
        {
            var result = Apply.Unary<Rectify>(this);
            if (!Records(this))
                return result;
            var y = new Saved(result);
            return result.Record("ReluBackward0", [y], (this, g => g.mul(y.Value.gt(0))));
        }

        /// <summary>x times the normal distribution function at x.</summary>
        public Tensor gelu()
        {
            var y = Apply.Smooth<GaussianLinear>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("GeluBackward0", [x], (this, g => g.mul(Apply.Smooth<GaussianLinearSlope>(x.Value))));
        }

        /// <summary>x / (1 + exp(-x)).</summary>
        public Tensor silu()
        {
            var y = Apply.Smooth<SigmoidLinear>(this);
            if (!Records(this))
                return y;
            var x = new Saved(this);
            return y.Record("SiluBackward0", [x], (this, g =>
            {
                var s = x.Value.sigmoid();
                return g.mul(s.mul(x.Value.mul(s.neg().add(1)).add(1)));
            }));
        }

        /// <summary>log(1 / (1 + exp(-x))), without overflow.</summary>
        public Tensor log_sigmoid() => clamp_max(0).sub(abs().neg().exp().log1p());

        /// <summary>log(1 + exp(beta x)) / beta; linear above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20)
        {
            var scaled = mul(beta);
            return torch.where(scaled.gt(threshold), this, scaled.clamp_max(threshold).exp().log1p().div(beta));
        }

        /// <summary>The element where positive, the slope times it elsewhere.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => torch.where(gt(0), this, mul(negative_slope));
    }
}
