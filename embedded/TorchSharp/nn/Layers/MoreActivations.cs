using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above a threshold.</summary>
    public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
            (this.beta, this.threshold) = (beta, threshold);

        /// <summary>How sharp the bend is.</summary>
        public double beta { get; set; }

        /// <summary>From where on the function is x itself.</summary>
        public double threshold { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
    }

    /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
    public sealed class ELU : ParameterLessModule<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace) : base(nameof(ELU)) => (this.alpha, this.inplace) = (alpha, inplace);

        /// <summary>How far below 0 it reaches.</summary>
        public double alpha { get; set; }

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
    }

    /// <summary>x times the hyperbolic tangent of its softplus.</summary>
    public sealed class Mish : ParameterLessModule<Tensor, Tensor>
    {
        internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
    }

    /// <summary>One half along a dimension, gated by the sigmoid of the other.</summary>
    public sealed class GLU : ParameterLessModule<Tensor, Tensor>
    {
        internal GLU(long dim) : base(nameof(GLU)) => this.dim = dim;

        /// <summary>The dimension that is halved.</summary>
        public long dim { get; set; }

        /// <summary>One half, gated by the other.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
    }

    /// <summary>log(1 / (1 + exp(-x))).</summary>
    public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSigmoid() : base(nameof(LogSigmoid)) { }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
    }

    /// <summary>Weights along a dimension that add up to 1, larger for smaller elements.</summary>
    public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmin(long dim) : base(nameof(Softmin)) => this.dim = dim;

        /// <summary>The dimension.</summary>
        public long dim { get; set; }

        /// <summary>Weights along the dimension that add up to 1.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above a threshold.</summary>
            public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

            /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
            public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

            /// <summary>x times the hyperbolic tangent of its softplus.</summary>
            public static Mish Mish() => new(false);

            /// <summary>x times the hyperbolic tangent of its softplus.</summary>
            public static Mish Mish(bool inplace) => new(inplace);

            /// <summary>One half along a dimension, gated by the sigmoid of the other.</summary>
            public static GLU GLU(long dim = -1) => new(dim);

            /// <summary>log(1 / (1 + exp(-x))).</summary>
            public static LogSigmoid LogSigmoid() => new();

            /// <summary>Weights along a dimension that add up to 1, larger for smaller elements.</summary>
            public static Softmin Softmin(long dim) => new(dim);

            public static partial class functional
            {
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
}
