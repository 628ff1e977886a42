using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of a simple recurrent network: f(W x + b + V h + c), f being tanh or relu.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly nn.NonLinearities function;

        internal RNNCell(Parameter[] parts, nn.NonLinearities function) : base(nameof(RNNCell))
        {
            (weight_ih, weight_hh, this.function) = (parts[0], parts[1], function);
            (bias_ih, bias_hh) = parts.Length > 2 ? (parts[2], parts[3]) : (null, null);
            RecurrentParts.Register(this, parts);
            EndRegistration();
        }

        /// <summary>(hidden, input).</summary>
        public Parameter weight_ih { get; set; }

        /// <summary>(hidden, hidden).</summary>
        public Parameter weight_hh { get; set; }

        /// <summary>(hidden), or null.</summary>
        public Parameter? bias_ih { get; set; }

        /// <summary>(hidden), or null.</summary>
        public Parameter? bias_hh { get; set; }

        /// <summary>The next state: (b, input) and (b, hidden) to (b, hidden), or all without b. No state stands for
        /// zeros.</summary>
        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            var state = h0 ?? RecurrentParts.NoState(input, weight_hh);
            var sum = nn.functional.linear(input, weight_ih, bias_ih)
                .add(nn.functional.linear(state, weight_hh, bias_hh));         // (b, hidden)
            return function == nn.NonLinearities.ReLU ? sum.relu() : sum.tanh();
        }
    }

    /// <summary>One step of a gated recurrent network (Cho et al. 2014).</summary>
    public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
    {
        internal GRUCell(Parameter[] parts) : base(nameof(GRUCell))
        {
            (weight_ih, weight_hh) = (parts[0], parts[1]);
            (bias_ih, bias_hh) = parts.Length > 2 ? (parts[2], parts[3]) : (null, null);
            RecurrentParts.Register(this, parts);
            EndRegistration();
        }

        /// <summary>(3 hidden, input): the weights of the reset gate, the update gate and the new state.</summary>
        public Parameter weight_ih { get; set; }

        /// <summary>(3 hidden, hidden), in the same order.</summary>
        public Parameter weight_hh { get; set; }

        /// <summary>(3 hidden), or null.</summary>
        public Parameter? bias_ih { get; set; }

        /// <summary>(3 hidden), or null.</summary>
        public Parameter? bias_hh { get; set; }

        /// <summary>The next state: (b, input) and (b, hidden) to (b, hidden), or all without b. No state stands for
        /// zeros.</summary>
        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            var state = h0 ?? RecurrentParts.NoState(input, weight_hh);
            var x = nn.functional.linear(input, weight_ih, bias_ih).chunk(3, -1);  // 3 of (b, hidden)
            var h = nn.functional.linear(state, weight_hh, bias_hh).chunk(3, -1);  // 3 of (b, hidden)
            Tensor reset = x[0].add(h[0]).sigmoid(), update = x[1].add(h[1]).sigmoid();
            var fresh = x[2].add(reset.mul(h[2])).tanh();
            return fresh.add(update.mul(state.sub(fresh)));
        }
    }

    /// <summary>What recurrent cells have in common.</summary>
    internal static class RecurrentParts
    {
        private static readonly string[] Names = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"];

        /// <summary>Two weights and, when asked for, two biases, drawn evenly from plus or minus 1 / sqrt(hidden), in
        /// this order.</summary>
        public static Parameter[] Draw(long gates, long input, long hidden, bool hasBias, ScalarType? type)
        {
            long rows = gates * hidden;
            long[][] shapes = hasBias ? [[rows, input], [rows, hidden], [rows], [rows]]
                : [[rows, input], [rows, hidden]];
            var parts = Array.ConvertAll(shapes, shape => nn.Fresh(shape, type));
            double bound = hidden > 0 ? 1 / Math.Sqrt(hidden) : 0;
            foreach (var part in parts)
                nn.init.uniform_(part, -bound, bound);
            return parts;
        }

        public static void Register(nn.Module module, Parameter[] parts)
        {
            for (int i = 0; i < parts.Length; i++)
                module.register_parameter(Names[i], parts[i]);
        }

        public static Tensor NoState(Tensor input, Parameter weight) =>
            zeros([.. input.Impl.Shape[..^1], weight.Impl.Shape[1]], input.dtype);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>What a recurrent cell applies to its sum.</summary>
            public enum NonLinearities
            {
                /// <summary>0 where negative.</summary>
                ReLU = 0,
                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 1,
            }

            /// <summary>One step of a simple recurrent network. Weights and biases are drawn evenly from plus or minus
            /// 1 / sqrt(hiddenSize).</summary>
            public static RNNCell RNNCell(long inputSize, long hiddenSize,
                NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(RecurrentParts.Draw(1, inputSize, hiddenSize, bias, dtype), nonLinearity);

            /// <summary>One step of a gated recurrent network. Weights and biases are drawn evenly from plus or minus
            /// 1 / sqrt(hiddenSize).</summary>
            public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null,
                ScalarType? dtype = null) => new(RecurrentParts.Draw(3, inputSize, hiddenSize, bias, dtype));
        }
    }
}
