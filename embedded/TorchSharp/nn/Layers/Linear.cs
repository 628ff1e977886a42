namespace TorchSharp.Modules
{
    /// <summary>x times the transposed weight, plus a bias: (..., in) to (..., out).</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        Parameter _weight;
        Parameter? _bias;

        internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
        {
            (_weight, _bias) = (weight, bias);
            (out_features, in_features) = (weight.Impl.Shape[0], weight.Impl.Shape[1]);
            register_parameter(nameof(weight), weight);
            register_parameter(nameof(bias), bias!);
            EndRegistration();
        }

        /// <summary>The size of the last dimension of the input.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the last dimension of the output.</summary>
        public long out_features { get; set; }

        /// <summary>(out, in).</summary>
        public Parameter weight
        {
            get => _weight;
            set => _weight = ReplaceNeeded(nameof(weight), value);
        }

        /// <summary>(out), or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => _bias = Replace(nameof(bias), value);
        }

        /// <summary>(..., in) to (..., out).</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times the transposed weight, plus a bias. Weight and bias are drawn uniformly from plus or
            /// minus 1 / sqrt(inputSize), the weight first.</summary>
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null)
            {
                var weight = Fresh([outputSize, inputSize], dtype);
                init.kaiming_uniform_(weight, Math.Sqrt(5));
                if (!hasBias)
                    return new Linear(weight, null);
                var bias = Fresh([outputSize], dtype);
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                init.uniform_(bias, -bound, bound);
                return new Linear(weight, bias);
            }

            /// <summary>x times the transposed weight, plus a bias; both given.</summary>
            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

            // A layer's parameter lives as long as the layer: no scope disposes it.
            internal static Parameter Fresh(long[] shape, ScalarType? type)
            {
                var parameter = new Parameter(new Tensor(TensorImpl.Zeros(shape, type ?? get_default_dtype())));
                parameter.DetachFromDisposeScope();
                return parameter;
            }
        }
    }
}
