namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What the layers compute, as functions.</summary>
        public static partial class functional
        {
            /// <summary>x times the transposed weights, plus a bias: (..., in), (out, in), (out) to (...,
            /// out).</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                long[] x = input.Impl.Shape, w = weights.Impl.Shape;
                if (x.Length > 0 && w.Length == 2 && x[^1] != w[1])
                {
                    long rows = 1;
                    foreach (var size in x[..^1])
                        rows *= size;
                    throw Fault.Of($"mat1 and mat2 shapes cannot be multiplied ({rows}x{x[^1]} and {w[1]}x{w[0]})");
                }
                if (input.dtype.IsHalf() && weights.dtype == input.dtype)
                    return linear(input.InType(ScalarType.Float32), weights.InType(ScalarType.Float32),
                        bias?.InType(ScalarType.Float32)).InType(input.dtype);
                var product = input.matmul(weights.t());
                return bias is null ? product : product.add(bias);
            }

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

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_() : x.sigmoid();

            /// <summary>x times the normal distribution function at x.</summary>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <summary>x times the normal distribution function at x.</summary>
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

            /// <summary>A row of zeros with a one for each class number: (...) to (..., classes).</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw Fault.Of("one_hot is only applicable to index tensor.");
                if (x.Impl.Count == 0 && num_classes <= 0)
                    throw Fault.Of("Can not infer total number of classes from empty tensor.");
                if (x.Impl.Count > 0 && (long)x.min() < 0)
                    throw Fault.Of("Class values must be non-negative.");
                var classes = num_classes == -1 ? (long)x.max() + 1 : num_classes;
                if (x.Impl.Count > 0 && (long)x.max() >= classes)
                    throw Fault.Of("Class values must be smaller than num_classes.");
                return x.unsqueeze(-1).eq(arange(classes)).InType(ScalarType.Int64);
            }
        }
    }
}
