#nullable disable annotations
namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns: a leaf whose gradient is kept.</summary>
    public class Parameter : Tensor
    {
        /// <summary>Takes the elements over from the data, whose handle is disposed; requires a gradient unless told
        /// otherwise.</summary>
        public Parameter(Tensor data, bool requires_grad = true) : base(data.Impl.Detached(), inScope: false)
        {
            requires_grad_(requires_grad);
            data.HandOver(this);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A parameter that takes the elements over from the data, whose handle is disposed.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) =>
                new(data, requires_grad);
        }
    }
}
