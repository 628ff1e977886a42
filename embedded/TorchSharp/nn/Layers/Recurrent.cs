using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules
{
    /// <summary>A simple recurrent network over a sequence.</summary>
    public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        readonly RecurrentStack _stack;
        readonly nn.NonLinearities _function;

        internal RNN(Func<nn.Module, RecurrentStack> stack, nn.NonLinearities function) : base(nameof(RNN)) =>
            (_stack, _function) = (stack(this), function);

        /// <summary>The outputs and the last states; without states, the first are zeros.</summary>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <summary>(L, b, input) and (layers directions, b, hidden) to (L, b, directions hidden) and the last
        /// states.</summary>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
        {
            var (output, states) = _stack.Run(input, [h0], (x, h, _) =>
                [_function == nn.NonLinearities.ReLU ? x.add(h).relu() : x.add(h).tanh()]);
            return (output, states[0]);
        }

        /// <summary>Does nothing: the parameters need not lie together.</summary>
        public void flatten_parameters() { }

        /// <summary>The weight of the input, of a layer and direction.</summary>
        public Parameter? get_weight_ih(long idx) => _stack[idx].OfInput;

        /// <summary>The weight of the state, of a layer and direction.</summary>
        public Parameter? get_weight_hh(long idx) => _stack[idx].OfState;

        /// <summary>The bias of the input, of a layer and direction, or null.</summary>
        public Parameter? get_bias_ih(long idx) => _stack[idx].InputBias;

        /// <summary>The bias of the state, of a layer and direction, or null.</summary>
        public Parameter? get_bias_hh(long idx) => _stack[idx].StateBias;
    }

    /// <summary>A gated recurrent network over a sequence (Cho et al. 2014).</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        readonly RecurrentStack _stack;

        internal GRU(Func<nn.Module, RecurrentStack> stack) : base(nameof(GRU)) => _stack = stack(this);

#nullable disable annotations
        /// <summary>The outputs and the last states; without states, the first are zeros.</summary>
        public new (Tensor, Tensor) call(Tensor input, Tensor h0 = null) => base.call(input, h0);

        /// <summary>(L, b, input) and (layers directions, b, hidden) to (L, b, directions hidden) and the last
        /// states.</summary>
        public override (Tensor, Tensor) forward(Tensor input, Tensor h0 = null)
        {
            var (output, states) = _stack.Run(input, [h0], (ofInput, ofState, state) =>
                [GRUCell.Next(ofInput, ofState, state[0])]);
            return (output, states[0]);
        }
#nullable restore annotations

        /// <summary>Does nothing: the parameters need not lie together.</summary>
        public void flatten_parameters() { }
    }

    /// <summary>A network with a memory beside its state, over a sequence (Hochreiter and Schmidhuber 1997).</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        readonly RecurrentStack _stack;

        internal LSTM(Func<nn.Module, RecurrentStack> stack) : base(nameof(LSTM)) => _stack = stack(this);

        /// <summary>The outputs, the last states and memories; without any, the first are zeros.</summary>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) =>
            base.call(input, h0_c0);

        /// <summary>(L, b, input) with states and memories (layers directions, b, hidden) to (L, b, directions hidden),
        /// the last states and the last memories.</summary>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (output, states) = _stack.Run(input, [h0_c0?.Item1, h0_c0?.Item2], (ofInput, ofState, state) =>
                LSTMCell.Next(ofInput, ofState, state[1]));
            return (output, states[0], states[1]);
        }

        /// <summary>Does nothing: the parameters need not lie together.</summary>
        public void flatten_parameters() { }
    }

    /// <summary>One step of a network with a memory beside its state.</summary>
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        readonly RecurrentParts _parts;

        internal LSTMCell(Parameter[] parts) : base(nameof(LSTMCell)) => _parts = new(this, parts);

        /// <summary>(4 hidden, input): the weights of what comes in, what is kept, the new memory and what goes
        /// out.</summary>
        [DisallowNull]
        public Parameter? weight_ih { get => _parts[0]; set => _parts[0] = value; }

        /// <summary>(4 hidden, hidden), in the same order.</summary>
        [DisallowNull]
        public Parameter? weight_hh { get => _parts[1]; set => _parts[1] = value; }

        /// <summary>(4 hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_ih { get => _parts[2]; set => _parts[2] = value; }

        /// <summary>(4 hidden), or null.</summary>
        [DisallowNull]
        public Parameter? bias_hh { get => _parts[3]; set => _parts[3] = value; }

        /// <summary>The next state and memory; without any, those before are zeros.</summary>
        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <summary>(b, input) with state and memory (b, hidden) to both, (b, hidden).</summary>
        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            var (state, memory) = h0_c0 ?? (_parts.NoState(input), _parts.NoState(input));
            var (ofInput, ofState) = _parts.Sums(input, state);
            var next = Next(ofInput, ofState, memory);
            return (next[0], next[1]);
        }

        /// <summary>The next state and memory, from what the weights make of input and state.</summary>
        internal static Tensor[] Next(Tensor ofInput, Tensor ofState, Tensor memory)
        {
            var gates = ofInput.add(ofState).chunk(4, -1);                             // 4 of (b, hidden)
            var kept = gates[1].sigmoid().mul(memory).add(gates[0].sigmoid().mul(gates[2].tanh()));
            return [gates[3].sigmoid().mul(kept.tanh()), kept];
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A simple recurrent network over a sequence, of layers in one or both directions.</summary>
            public static RNN RNN(long inputSize, long hiddenSize, long numLayers = 1,
                NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false,
                double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(module => new(module, 1, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional,
                    dtype), nonLinearity);

            /// <summary>A gated recurrent network over a sequence, of layers in one or both directions.</summary>
            public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true,
                bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null,
                ScalarType? dtype = null) => new(module => new(module, 3, inputSize, hiddenSize, numLayers, bias,
                    batchFirst, dropout, bidirectional, dtype));

            /// <summary>A network with a memory beside its state over a sequence, of layers in one or both
            /// directions.</summary>
            public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true,
                bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null,
                ScalarType? dtype = null) => new(module => new(module, 4, inputSize, hiddenSize, numLayers, bias,
                    batchFirst, dropout, bidirectional, dtype));

            /// <summary>One step of a network with a memory beside its state. Weights and biases are drawn uniformly
            /// from plus or minus 1 / sqrt(hiddenSize).</summary>
            public static LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null,
                ScalarType? dtype = null) => new(RecurrentParts.Draw(4, inputSize, hiddenSize, bias, dtype));
        }
    }
}
