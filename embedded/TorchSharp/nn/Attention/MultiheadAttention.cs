namespace TorchSharp.Modules
{
    /// <summary>Attention with several heads (Vaswani et al. 2017): queries (L, b, d), keys (S, b, d_k) and values
    /// (S, b, d_v) to (L, b, d).</summary>
    public sealed class MultiheadAttention
        : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
    {
        readonly long _width, _heads;
        readonly double _dropout;
        readonly bool _addsZeros;
        readonly Parameter[] _projections; // one of all three, or one each
        readonly Parameter? _bias, _keyBias, _valueBias;
        readonly Linear _output;

        internal MultiheadAttention(long width, long heads, double dropout, bool bias, bool addsBiases, bool addsZeros,
            long keyWidth, long valueWidth) : base(nameof(MultiheadAttention))
        {
            if (heads <= 0 || width % heads != 0)
                throw Fault.Of("embed_dim must be divisible by num_heads");
            (_width, _heads, _dropout, _addsZeros) = (width, heads, dropout, addsZeros);
            _output = nn.Linear(width, width, bias);
            _projections = keyWidth == width && valueWidth == width ? [nn.Fresh([3 * width, width], null)]
                : [nn.Fresh([width, width], null), nn.Fresh([width, keyWidth], null),
                    nn.Fresh([width, valueWidth], null)];
            string[] names = _projections.Length == 1 ? ["in_proj_weight"]
                : ["q_proj_weight", "k_proj_weight", "v_proj_weight"];
            for (var i = 0; i < names.Length; i++)
            {
                nn.init.xavier_uniform_(_projections[i]);
                register_parameter(names[i], _projections[i]);
            }
            if (bias)
            {
                register_parameter("in_proj_bias", _bias = nn.Fresh([3 * width], null));
                nn.init.zeros_(_output.bias!);
            }
            if (addsBiases)
            {
                register_parameter("bias_k", _keyBias = nn.Fresh([1, 1, width], null));
                register_parameter("bias_v", _valueBias = nn.Fresh([1, 1, width], null));
                nn.init.xavier_normal_(_keyBias);
                nn.init.xavier_normal_(_valueBias);
            }
            register_module("out_proj", _output);
            EndRegistration();
        }

        /// <summary>As <see cref="forward"/>, after and before hooks.</summary>
        public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value,
            Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        /// <summary>The output (L, b, d) and, when asked for, the mean of the heads' weights (b, L, S). A Bool mask
        /// (L, S) or (b heads, L, S) hides where it is true, a floating one is added to the scores; a padding mask
        /// (b, S) hides keys.</summary>
        public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value,
            Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
        {
            if (query.dim() != 3 || key.dim() != 3 || value.dim() != 3)
                throw Fault.Of("MultiheadAttention expects queries, keys and values of 3 dimensions, but got " +
                    $"{query.dim()}, {key.dim()} and {value.dim()}");
            if (query.Impl.Shape[2] != _width)
                throw Fault.Of($"MultiheadAttention expects queries of width {_width}, but got " +
                    $"{Fault.Text(query.Impl.Shape)}");
            long length = query.Impl.Shape[0], batch = query.Impl.Shape[1];
            var q = Project(0, query).mul(1 / Math.Sqrt(_width / _heads));             // (L, b, d)
            Tensor k = Project(1, key), v = Project(2, value);                         // (S, b, d)
            if (_keyBias is not null)
                (k, v) = (cat([k, _keyBias.expand(1, batch, _width)]), cat([v, _valueBias!.expand(1, batch, _width)]));
            if (_addsZeros)
                (k, v) = (cat([k, zeros([1, batch, _width], k.dtype)]), cat([v, zeros([1, batch, _width], v.dtype)]));
            var scores = Heads(q).matmul(Heads(k).mT);                                 // (b, heads, L, S)
            scores = Masked(scores, attn_mask, key_padding_mask);
            var weights = nn.functional.dropout(scores.softmax(-1), _dropout, training);
            var context = weights.matmul(Heads(v));                                    // (b, heads, L, d / heads)
            var joined = context.permute(2, 0, 1, 3).reshape(length, batch, _width);   // (L, b, d)
            return new(_output.forward(joined), need_weights ? weights.mean([1]) : null!);
        }

        Tensor Project(int which, Tensor x)
        {
            var weight = _projections.Length == 1 ? _projections[0].narrow(0, which * _width, _width)
                : _projections[which];
            return nn.functional.linear(x, weight, _bias?.narrow(0, which * _width, _width));
        }

        // (S, b, d) to (b, heads, S, d / heads)
        Tensor Heads(Tensor x) =>
            x.view(x.Impl.Shape[0], x.Impl.Shape[1], _heads, _width / _heads).permute(1, 2, 0, 3);

        Tensor Masked(Tensor scores, Tensor? mask, Tensor? padding)
        {
            long batch = scores.Impl.Shape[0], length = scores.Impl.Shape[2], keys = scores.Impl.Shape[3];
            if (mask is not null)
            {
                if (mask.dtype != ScalarType.Bool && !mask.dtype.IsFloating())
                    throw Fault.Of("Only bool and floating types are supported for attn_mask, but got " +
                        mask.dtype.CppName());
                mask = Grown(mask);
                mask = mask.dim() == 3 ? mask.view(batch, _heads, length, keys) : mask;
                scores = mask.dtype == ScalarType.Bool ? scores.masked_fill(mask, double.NegativeInfinity)
                    : scores.add(mask.InType(scores.dtype));
            }
            if (padding is null)
                return scores;
            if (padding.dtype != ScalarType.Bool)
                throw Fault.Of("masked_fill_ only supports boolean masks, but got mask with dtype " +
                    padding.dtype.CppName());
            if (padding.dim() != 2 || padding.Impl.Shape[0] != batch || Grown(padding).Impl.Shape[1] != keys)
                throw Fault.Of($"key_padding_mask must be (b, S) with b = {batch} and as many S as keys, but its shape is " +
                    Fault.Text(padding.Impl.Shape));
            return scores.masked_fill(Grown(padding).view(batch, 1, 1, keys), double.NegativeInfinity);
        }

        // Keys that were added are never hidden.
        Tensor Grown(Tensor mask)
        {
            var added = (_keyBias is null ? 0 : 1) + (_addsZeros ? 1 : 0);
            return added == 0 ? mask : cat([mask, zeros([.. mask.Impl.Shape[..^1], added], mask.dtype)], -1);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Attention with several heads. Keys and values may have other widths than queries; a learnt key
            /// and value, and ones of zeros, are put behind the others when asked for.</summary>
            public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0,
                bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null,
                long? vdim = null) => new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn,
                    kdim ?? embedded_dim, vdim ?? embedded_dim);
        }
    }
}
