using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules
{
    /// <summary>One step of a simple recurrent network: f(W x + b + V h + c), f being tanh or relu.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
    {
        readonly RecurrentParts _parts;
        readonly nn.NonLinearities _function;

        internal RNNCell(Parameter[] parts, nn.NonLinearities function) : base(nameof(RNNCell)) =>
            (_parts, _function) = (new(this, parts), function);

        /// <summary>(hidden, input).</summary>
        [DisallowNull]
        public Parameter? weight_ih { get => _parts[0]; set => _parts[0] = value; }

        /// <summary>(hidden, hidden).</summary>
        [DisallowNull]
        public Parameter? weight_hh { get => _parts[1]; set => _parts[1] = value; }

        /// <summary>(hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_ih { get => _parts[2]; set => _parts[2] = value; }

        /// <summary>(hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_hh { get => _parts[3]; set => _parts[3] = value; }

        /// <summary>The next state: (b, input) and (b, hidden) to (b, hidden), or all without b. Without a state, it is
        /// zeros.</summary>
        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            var (x, h) = _parts.Sums(input, h0 ?? _parts.NoState(input));
            var sum = x.add(h);                                                // (b, hidden)
            return _function == nn.NonLinearities.ReLU ? sum.relu() : sum.tanh();
        }
    }

    /// <summary>One step of a gated recurrent network (Cho et al. 2014).</summary>
    public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
    {
        readonly RecurrentParts _parts;

        internal GRUCell(Parameter[] parts) : base(nameof(GRUCell)) => _parts = new(this, parts);

        /// <summary>(3 hidden, input): the weights of the reset gate, the update gate and the new state.</summary>
        [DisallowNull]
        public Parameter? weight_ih { get => _parts[0]; set => _parts[0] = value; }

        /// <summary>(3 hidden, hidden), in the same order.</summary>
        [DisallowNull]
        public Parameter? weight_hh { get => _parts[1]; set => _parts[1] = value; }

        /// <summary>(3 hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_ih { get => _parts[2]; set => _parts[2] = value; }

        /// <summary>(3 hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_hh { get => _parts[3]; set => _parts[3] = value; }

        /// <summary>The next state: (b, input) and (b, hidden) to (b, hidden), or all without b. Without a state, it is
        /// zeros.</summary>
        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            var state = h0 ?? _parts.NoState(input);
            var (ofInput, ofState) = _parts.Sums(input, state);
            return Next(ofInput, ofState, state);
        }

        /// <summary>The next state, from what the weights make of input and state.</summary>
        internal static Tensor Next(Tensor ofInput, Tensor ofState, Tensor state)
        {
            Tensor[] x = ofInput.chunk(3, -1), h = ofState.chunk(3, -1);       // 3 of (b, hidden)
            Tensor reset = x[0].add(h[0]).sigmoid(), update = x[1].add(h[1]).sigmoid();
            var fresh = x[2].add(reset.mul(h[2])).tanh();
            return fresh.add(update.mul(state.sub(fresh)));
        }
    }

    /// <summary>What recurrent cells have in common: two weights and, where asked for, two biases.</summary>
    sealed class RecurrentParts
    {
        static readonly string[] Names = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"];

        readonly nn.Module _cell;
        readonly Parameter?[] _parts = new Parameter?[4];

        /// <summary>Registers the parts of a cell under their names.</summary>
        public RecurrentParts(nn.Module cell, Parameter[] parts)
        {
            _cell = cell;
            for (var i = 0; i < parts.Length; i++)
                cell.register_parameter(Names[i], _parts[i] = parts[i]);
            cell.EndRegistration();
        }

        public Parameter? this[int part]
        {
            get => _parts[part];
            set => _parts[part] = _cell.ReplaceNeeded(Names[part], value!);
        }

        /// <summary>What the weights and biases make of the input and of the state.</summary>
        public (Tensor OfInput, Tensor OfState) Sums(Tensor input, Tensor state) =>
            (nn.functional.linear(input, _parts[0]!, _parts[2]), nn.functional.linear(state, _parts[1]!, _parts[3]));

        public Tensor NoState(Tensor input) =>
            zeros([.. input.Impl.Shape[..^1], _parts[1]!.Impl.Shape[1]], input.dtype);

        /// <summary>Two weights and, when asked for, two biases, drawn evenly from plus or minus 1 / sqrt(hidden), in
        /// this order.</summary>
        public static Parameter[] Draw(long gates, long input, long hidden, bool hasBias, ScalarType? type)
        {
            if (hidden <= 0)
                throw Fault.Of($"hidden_size must be greater than zero, but is {hidden}");
            var rows = gates * hidden;
            long[][] shapes = hasBias ? [[rows, input], [rows, hidden], [rows], [rows]]
                : [[rows, input], [rows, hidden]];
            var parts = Array.ConvertAll(shapes, shape => nn.Fresh(shape, type));
            var bound = 1 / Math.Sqrt(hidden);
            foreach (var part in parts)
                nn.init.uniform_(part, -bound, bound);
            return parts;
        }
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

            /// <summary>One step of a simple recurrent network. Weights and biases are drawn uniformly from plus or
            /// minus 1 / sqrt(hiddenSize).</summary>
            public static RNNCell RNNCell(long inputSize, long hiddenSize,
                NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(RecurrentParts.Draw(1, inputSize, hiddenSize, bias, dtype), nonLinearity);

            /// <summary>One step of a gated recurrent network. Weights and biases are drawn uniformly from plus or
            /// minus 1 / sqrt(hiddenSize).</summary>
            public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null,
                ScalarType? dtype = null) => new(RecurrentParts.Draw(3, inputSize, hiddenSize, bias, dtype));
        }
    }
}
