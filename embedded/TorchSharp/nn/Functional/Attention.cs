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

            /// <summary>A row of zeros with a one for each class number: (...) to (..., classes).</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw Fault.Of("one_hot is only applicable to index tensor.");
                if (x.Impl.Count == 0 && num_classes <= 0)
                    throw Fault.Of("Can not infer total number of classes from empty tensor.");
                if (x.Impl.Count > 0 && (long)x.min() < 0)
                    throw Fault.Of("Class values must be non-negative.");
                long classes = num_classes == -1 ? (long)x.max() + 1 : num_classes;
                if (x.Impl.Count > 0 && (long)x.max() >= classes)
                    throw Fault.Of("Class values must be smaller than num_classes.");
                return x.unsqueeze(-1).eq(arange(classes)).to_type(ScalarType.Int64);
            }

            /// <summary>Elements of the last dimensions with mean 0 and variance 1, times a weight, plus a
            /// bias.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null,
                Tensor? bias = null, double eps = 1e-05)
            {
                int rank = input.Impl.Shape.Length, count = normalized_shape.Length;
                if (count == 0 || rank < count || !Dims.Same(input.Impl.Shape[(rank - count)..], normalized_shape))
                    throw Fault.Of($"Given normalized_shape={Fault.Text(normalized_shape)}, " +
                        "expected input with shape [*, " +
                        $"{string.Join(", ", normalized_shape)}], but got input of size{Fault.Text(input.Impl.Shape)}");
                long[] dims = [.. Enumerable.Range(rank - count, count).Select(d => (long)d)];
                var centred = input.sub(input.mean(dims, keepdim: true));
                var y = centred.mul(centred.mul(centred).mean(dims, keepdim: true).add(eps).rsqrt());
                y = weight is null ? y : y.mul(weight);
                return bias is null ? y : y.add(bias);
            }
        }
    }
}
