namespace TorchSharp.Modules
{
    /// <summary>Elements of the last dimensions with mean 0 and variance 1, times a weight, plus a bias.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        Parameter? _weight, _bias;

        internal LayerNorm(long[] normalized_shape, double eps, Parameter? weight, Parameter? bias)
            : base(nameof(LayerNorm))
        {
            (this.normalized_shape, this.eps, _weight, _bias) = (normalized_shape, eps, weight, bias);
            elementwise_affine = weight is not null;
            register_parameter(nameof(weight), weight!);
            register_parameter(nameof(bias), bias!);
            EndRegistration();
        }

        /// <summary>The sizes of the last dimensions.</summary>
        public long[] normalized_shape { get; set; }

        /// <summary>What is added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Whether there is a weight.</summary>
        public bool elementwise_affine { get; set; }

        /// <summary>The weight, or null.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => _weight = ReplaceNeeded(nameof(weight), value);
        }

        /// <summary>The bias, or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => _bias = Replace(nameof(bias), value);
        }

        /// <summary>Sets the weight to 1 and the bias to 0.</summary>
        public void reset_parameters()
        {
            if (_weight is not null)
                nn.init.ones_(_weight);
            if (bias is not null)
                nn.init.zeros_(bias);
        }

        /// <summary>The normalised elements, in the same shape.</summary>
        public override Tensor forward(Tensor tensor) =>
            nn.functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalises the last dimensions.</summary>
            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05,
                bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                var norm = new LayerNorm(normalized_shape, eps,
                    elementwise_affine ? Fresh(normalized_shape, dtype) : null,
                    elementwise_affine && bias ? Fresh(normalized_shape, dtype) : null);
                norm.reset_parameters();
                return norm;
            }

            /// <summary>Normalises the last dimension.</summary>
            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05,
                bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                LayerNorm([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
