#nullable disable annotations
namespace TorchSharp.Modules
{
    /// <summary>In training sets elements to 0 with probability p and multiplies the others by 1 / (1 - p).</summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>The probability that an element is set to 0.</summary>
        public double p { get; set; }

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The input with some elements set to 0.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>In training sets elements to 0 with probability p and scales the others up.</summary>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>In training sets elements to 0 with probability p and multiplies the others by 1 / (1 - p).
                /// </summary>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
                {
                    if (p is not (>= 0 and <= 1))
                        throw Fault.Of($"dropout probability has to be between 0 and 1, but got {p}");
                    if (!training || p == 0 || input.Impl.Count == 0)
                        return input;
                    if (p < 1 && !input.dtype.IsFloating())
                        throw Fault.Of("result type Float can't be cast to the desired output type " +
                            input.dtype.LibtorchName());
                    // float32 scales by what its own division gives.
                    double keep = 1 - p, scale = input.dtype == ScalarType.Float32 ? 1 / (float)keep : 1 / keep;
                    Tensor noise;
                    using (DisposeScopeManager.WorkAside())
                        noise = p == 1 ? torch.zeros_like(input) : torch.empty_like(input).Coins(keep, scale);
                    return inplace ? input.mul_(noise) : input.mul(noise);
                }
            }
        }
    }
}
