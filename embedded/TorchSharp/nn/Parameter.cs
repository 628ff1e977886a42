using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns: a leaf whose gradient is kept.</summary>
    public class Parameter : Tensor
    {
        /// <summary>Shares the elements of the data; requires a gradient unless told otherwise.</summary>
        public Parameter(Tensor data, bool requires_grad = true) : base(data.Impl.Detached()) =>
            requires_grad_(requires_grad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A parameter that shares the elements of the data.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) =>
                new(data, requires_grad);
        }
    }
}
