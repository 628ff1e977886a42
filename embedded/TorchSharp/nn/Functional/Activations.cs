#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What the layers compute, as functions.</summary>
        public static partial class functional
        {
            /// <summary>Weights along a dimension that add up to 1.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>The logarithm of <see cref="softmax"/>.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>The element where positive, 0 elsewhere.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_() : x.sigmoid();

            /// <summary>x times the normal distribution function at x.</summary>
            public static Tensor gelu(Tensor x) => x.gelu();
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.copy_(x.gelu()) : x.gelu();

            /// <summary>x / (1 + exp(-x)).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.copy_(x.silu()) : x.silu();

            /// <summary>log(1 / (1 + exp(-x))).</summary>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>log(1 + exp(beta x)) / beta.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) =>
                x.softplus(beta, threshold);

            /// <summary>The element where positive, the slope times it elsewhere.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope) : input.leaky_relu(negative_slope);

            /// <summary>The element where positive, alpha (exp(x) - 1) elsewhere.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? x.copy_(x.elu(alpha)) : x.elu(alpha);

            /// <summary>x times the hyperbolic tangent of its softplus.</summary>
            public static Tensor mish(Tensor x, bool inplace = false)
            {
                var y = x.mul(x.softplus().tanh());
                return inplace ? x.copy_(y) : y;
            }

            /// <summary>One half along a dimension, gated by the sigmoid of the other.</summary>
            public static Tensor glu(Tensor input, long dim = -1)
            {
                if (input.Impl.Shape.Length == 0)
                    throw Fault.Of("glu does not support 0-dimensional tensors");
                input.RequireFloating("glu_cpu");
                var d = Dims.Normal(dim, input.Impl.Shape.Length);
                if (input.Impl.Shape[d] % 2 != 0)
                    throw Fault.Of($"Halving dimension must be even, but dimension {d} is size {input.Impl.Shape[d]}");
                var half = input.Impl.Shape[d] / 2;
                return input.narrow(d, 0, half).mul(input.narrow(d, half, half).sigmoid());
            }

            /// <summary>Weights along a dimension that add up to 1, larger for smaller elements.</summary>
            public static Tensor softmin(Tensor x, long dim) => x.neg().softmax(dim);
        }
    }
}
