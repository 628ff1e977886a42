using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Weights along a dimension that add up to 1.</summary>
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;

        /// <summary>The dimension.</summary>
        public long dim { get; set; }

        /// <summary>Weights along the dimension that add up to 1.</summary>
        public override Tensor forward(Tensor tensor) => tensor.softmax(dim);
    }

    /// <summary>The logarithm of weights along a dimension that add up to 1.</summary>
    public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSoftmax(long dim) : base(nameof(LogSoftmax)) => this.dim = dim;

        /// <summary>The dimension.</summary>
        public long dim { get; set; }

        /// <summary>The logarithm of weights along the dimension that add up to 1.</summary>
        public override Tensor forward(Tensor tensor) => tensor.log_softmax(dim);
    }

    /// <summary>The element where positive, a small slope times it elsewhere.</summary>
    public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal LeakyReLU(double slope, bool inplace) : base(nameof(LeakyReLU)) =>
            (negative_slope, this.inplace) = (slope, inplace);

        /// <summary>The slope where negative.</summary>
        public double negative_slope { get; set; }

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The function, element by element.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
    }

    /// <summary>Makes neighbouring dimensions one.</summary>
    public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Flatten(long start, long end) : base(nameof(Flatten)) => (start_dim, end_dim) = (start, end);

        /// <summary>The first of the dimensions.</summary>
        public long start_dim { get; set; }

        /// <summary>The last of the dimensions.</summary>
        public long end_dim { get; set; }

        /// <summary>The input with the dimensions made one.</summary>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
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
            /// <summary>Weights along a dimension that add up to 1.</summary>
            public static Softmax Softmax(long dim) => new(dim);

            /// <summary>The logarithm of weights along a dimension that add up to 1.</summary>
            public static LogSoftmax LogSoftmax(long dim) => new(dim);

            /// <summary>The element where positive, a small slope times it elsewhere.</summary>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) =>
                new(negative_slope, inplace);

            /// <summary>Makes neighbouring dimensions one; the first stays as it is.</summary>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

            /// <summary>The input itself.</summary>
            public static Identity Identity() => new();
        }
    }
}
