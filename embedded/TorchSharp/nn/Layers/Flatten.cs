#nullable disable annotations
namespace TorchSharp.Modules
{
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
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes neighbouring dimensions one; the first stays as it is.</summary>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
