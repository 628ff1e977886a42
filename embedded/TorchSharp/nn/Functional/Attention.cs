namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(q k^T / sqrt(d) + mask) v, with dropout p on the weights: (..., L, d), (..., S, d),
            /// (..., S, e) to (..., L, e). A Bool mask keeps the scores where it is true; a floating one is added to
            /// them; a causal one lets each query see the keys up to its own place. A query that may look at nothing
            /// gets 0, and passes no gradient on.</summary>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value,
                Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (p < 0)
                    throw new ArgumentException("Dropout probability must be greater than or equal to zero.");
                if (p > 1)
                    throw Fault.Of($"dropout probability has to be between 0 and 1, but got {p}");
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("Casual attention masking cannot pass a mask.");
                RequireAttention(query, key, value, attn_mask);
                if (query.dtype.IsHalf())
                    return scaled_dot_product_attention(query.InType(ScalarType.Float32), key.InType(ScalarType.Float32),
                        value.InType(ScalarType.Float32), attn_mask?.dtype.IsHalf() == true
                            ? attn_mask.InType(ScalarType.Float32) : attn_mask, p, is_casual).InType(query.dtype);
                if (attn_mask is null && p == 0 && FusedAttention.Suits(query, key, value))
                    return FusedAttention.Apply(query, key, value, is_casual);
                var scores = query.matmul(key.transpose(-2, -1)).mul(1 / Math.Sqrt(query.Impl.Shape[^1]));
                if (is_casual)
                    attn_mask = ones([query.Impl.Shape[^2], key.Impl.Shape[^2]], ScalarType.Bool).tril();
                var weights = attn_mask is null ? scores.softmax(-1) : MaskedWeights(scores, attn_mask);
                return dropout(weights, p).matmul(value);
            }

            static Tensor MaskedWeights(Tensor scores, Tensor mask)
            {
                if (!Dims.Same(Dims.Broadcast(scores.Impl.Shape, mask.Impl.Shape), scores.Impl.Shape))
                    throw Fault.Of($"output with shape {Fault.Text(scores.Impl.Shape)} doesn't match the broadcast " +
                        $"shape {Fault.Text(Dims.Broadcast(scores.Impl.Shape, mask.Impl.Shape))}");
                scores = mask.dtype == ScalarType.Bool
                    ? scores.masked_fill(mask.logical_not(), double.NegativeInfinity)
                    : scores.add(mask.InType(scores.dtype));
                // Such a row would be NaN, and so would be all gradients.
                var sees = scores.detach().ne(double.NegativeInfinity).any(-1, keepdim: true);
                if ((bool)sees.all())
                    return scores.softmax(-1);
                var nothing = sees.logical_not();
                return scores.masked_fill(nothing, 0).softmax(-1).masked_fill(nothing, 0);
            }

            static void RequireAttention(Tensor query, Tensor key, Tensor value, Tensor? mask)
            {
                if (query.dtype != key.dtype || query.dtype != value.dtype)
                    throw Fault.Of("Expected query, key, and value to have the same dtype, but got query.dtype: " +
                        $"{query.dtype.CppName()} key.dtype: {key.dtype.CppName()} and value.dtype: " +
                        $"{value.dtype.CppName()} instead.");
                if (!query.dtype.IsFloating())
                    throw Fault.Of($"expected scalar type Float but found {query.dtype.LibtorchName()}");
                if (query.dim() < 2 || key.dim() < 2 || value.dim() < 2)
                    throw Fault.Of("Expected query, key, and value to all be  at least 2 dimensional, but got " +
                        $"query.dim: {query.dim()} key.dim: {key.dim()} and value.dim: {value.dim()} instead.");
                if (mask is not null && mask.dtype != ScalarType.Bool && mask.dtype != ScalarType.Float32
                    && mask.dtype != query.dtype)
                    throw Fault.Of("Expected attn_mask dtype to be bool or float or to match query dtype, but got " +
                        $"attn_mask.dtype: {mask.dtype.CppName()} and  query.dtype: {query.dtype.CppName()} instead.");
            }
        }
    }
}
