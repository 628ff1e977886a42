namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(q k^T / sqrt(d) + mask) v, with dropout p on the weights: (..., L, d), (..., S, d),
            /// (..., S, e) to (..., L, e). A Bool mask lets through where it holds; a causal one lets each query see
            /// the keys up to its own place.</summary>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value,
                Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null)
                    throw Fault.Of("_scaled_dot_product_attention: Explicit attn_mask should not be set when " +
                        "is_causal=True");
                if (attn_mask is null && p == 0 && FusedAttention.Suits(query, key, value))
                    return FusedAttention.Apply(query, key, value, is_casual);
                var scores = query.matmul(key.transpose(-2, -1)).mul(1 / Math.Sqrt(query.Impl.Shape[^1]));
                if (is_casual)
                    attn_mask = ones([query.Impl.Shape[^2], key.Impl.Shape[^2]], ScalarType.Bool).tril();
                if (attn_mask is not null)
                    scores = attn_mask.dtype == ScalarType.Bool
                        ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity) : scores.add(attn_mask);
                return dropout(scores.softmax(-1), p).matmul(value);
            }
        }
    }
}
