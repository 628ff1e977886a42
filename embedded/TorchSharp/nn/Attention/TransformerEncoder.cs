#nullable disable annotations
namespace TorchSharp.Modules
{
    /// <summary>Self-attention, then two linear layers, the input of each added to its output and normalised: (L, b, d)
    /// to (L, b, d).</summary>
    public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>,
        nn.IModule<Tensor, Tensor, Tensor>
    {
        readonly MultiheadAttention _attention;
        readonly Linear _first, _second;
        readonly LayerNorm _afterAttention, _afterLayers;
        readonly (long Width, long Heads, long Inner, double Dropout, nn.Activations Activation) _made;

        internal TransformerEncoderLayer(long width, long heads, long inner, double dropout, nn.Activations activation)
            : base(nameof(TransformerEncoderLayer))
        {
            _made = (width, heads, inner, dropout, activation);
            register_module("self_attn", _attention = nn.MultiheadAttention(width, heads, dropout));
            register_module("linear1", _first = nn.Linear(width, inner));
            register_module("linear2", _second = nn.Linear(inner, width));
            register_module("norm1", _afterAttention = nn.LayerNorm(width));
            register_module("norm2", _afterLayers = nn.LayerNorm(width));
            EndRegistration();
        }

        /// <summary>The output without masks.</summary>
        public override Tensor forward(Tensor src) => call(src, null!, null!);

        /// <summary>The output with a mask of the scores (L, L).</summary>
        public Tensor call(Tensor src, Tensor src_mask) => call(src, src_mask, null!);

        /// <summary>The output with a mask of the scores (L, L) and one of the keys (b, L), as
        /// <see cref="MultiheadAttention"/> takes them.</summary>
        public Tensor call(Tensor src, Tensor src_mask, Tensor src_key_padding_mask)
        {
            var attended = _attention.call(src, src, src, src_key_padding_mask, false, src_mask).Item1;
            var x = _afterAttention.forward(src.add(Dropped(attended)));
            var inner = _first.forward(x);
            inner = _made.Activation == nn.Activations.ReLU ? inner.relu() : nn.functional.gelu(inner);
            return _afterLayers.forward(x.add(Dropped(_second.forward(Dropped(inner)))));
        }

        Tensor Dropped(Tensor x) => nn.functional.dropout(x, _made.Dropout, training);

        /// <summary>A layer of its own with the same numbers.</summary>
        internal TransformerEncoderLayer Copy()
        {
            var copy = new TransformerEncoderLayer(_made.Width, _made.Heads, _made.Inner, _made.Dropout,
                _made.Activation);
            // libtorch draws the numbers of a copy's parts once more, each for itself, before it overwrites them.
            nn.MultiheadAttention(_made.Width, _made.Heads);
            nn.Linear(_made.Width, _made.Width);
            nn.Linear(_made.Width, _made.Inner);
            nn.Linear(_made.Inner, _made.Width);
            copy.load_state_dict(state_dict());
            copy.train(training);
            return copy;
        }
    }

    /// <summary>Encoder layers one after the other: (L, b, d) to (L, b, d).</summary>
    public sealed class TransformerEncoder : nn.Module<Tensor, Tensor, Tensor, Tensor>,
        nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
    {
        readonly ModuleList<TransformerEncoderLayer> _layers;

        internal TransformerEncoder(TransformerEncoderLayer layer, long count) : base(nameof(TransformerEncoder))
        {
            _layers = new([.. Enumerable.Range(0, (int)count).Select(_ => layer.Copy())]);
            register_module("layers", _layers);
            EndRegistration();
        }

        /// <summary>The output without masks.</summary>
        public Tensor call(Tensor src) => base.call(src, null!, null!);

        /// <summary>The output with a mask of the scores.</summary>
        public Tensor call(Tensor src, Tensor src_mask) => base.call(src, src_mask, null!);

        /// <summary>The output with a mask of the scores (L, L) and one of the keys (b, L), either of which may be
        /// null.</summary>
        public override Tensor forward(Tensor src, Tensor src_mask, Tensor src_key_padding_mask)
        {
            foreach (var layer in _layers)
                src = layer.call(src, src_mask, src_key_padding_mask);
            return src;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>What stands between the linear layers of an encoder.</summary>
            public enum Activations
            {
                /// <summary>0 where negative.</summary>
                ReLU = 0,
                /// <summary>x times the normal distribution function at x.</summary>
                GELU = 1,
            }

            /// <summary>Self-attention, then two linear layers, the input of each added to its output and
            /// normalised.</summary>
            public static TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8,
                long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(d_model, nhead, dim_feedforward, dropout, activation);

            /// <summary>Copies of an encoder layer one after the other.</summary>
            public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoder_layer,
                long num_layers) => new(encoder_layer, num_layers);
        }
    }
}
