using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The element where positive, 0 elsewhere.</summary>
    public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
    }

    /// <summary>x times the normal distribution function at x.</summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        internal GELU(bool inplace) : base(nameof(GELU)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, inplace);
    }

    /// <summary>x / (1 + exp(-x)).</summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.tanh(tensor, inplace);
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
    }

    /// <summary>Weights along a dimension that add up to 1.</summary>
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;

        /// <summary>The dimension.</summary>
        public long dim { get; set; }

        /// <summary>Weights along the dimension that add up to 1.</summary>
        public override Tensor forward(Tensor tensor) => tensor.softmax(dim);
    }

    /// <summary>The input itself.</summary>
    public sealed class Identity : ParameterLessModule<Tensor, Tensor>
    {
        internal Identity() : base(nameof(Identity)) { }

        /// <summary>The input itself, as a tensor of its own.</summary>
        public override Tensor forward(Tensor tensor) => new(tensor.Impl);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The element where positive, 0 elsewhere.</summary>
            public static ReLU ReLU(bool inplace = false) => new(inplace);

            /// <summary>x times the normal distribution function at x.</summary>
            public static GELU GELU() => new(false);

            /// <summary>x times the normal distribution function at x.</summary>
            public static GELU GELU(bool inplace) => new(inplace);

            /// <summary>x / (1 + exp(-x)).</summary>
            public static SiLU SiLU() => new(false);

            /// <summary>x / (1 + exp(-x)).</summary>
            public static SiLU SiLU(bool inplace) => new(inplace);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tanh Tanh() => new(false);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tanh Tanh(bool inplace = false) => new(inplace);

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Sigmoid Sigmoid() => new(false);

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Sigmoid Sigmoid(bool inplace) => new(inplace);

            /// <summary>Weights along a dimension that add up to 1.</summary>
            public static Softmax Softmax(long dim) => new(dim);

            /// <summary>The input itself.</summary>
            public static Identity Identity() => new();
        }
    }
}
