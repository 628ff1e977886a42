namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Vectors of length 1 along a dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12) =>
                input.div(input.norm((int)dim, true, (float)p).clamp_min(eps));

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
                if (input.dtype.IsHalf())
                    return layer_norm(input.InType(ScalarType.Float32), normalized_shape, weight?.InType(ScalarType.Float32),
                        bias?.InType(ScalarType.Float32), eps).InType(input.dtype);
                if (!input.dtype.IsFloating())
                    throw Fault.Of($"\"LayerNormKernelImpl\" not implemented for '{input.dtype.LibtorchName()}'");
                bool Fits(Tensor? t) => t is null || t.dtype == input.dtype && Dims.Same(t.Impl.Shape, normalized_shape);
                if (Fits(weight) && Fits(bias))
                    return LayerNormalisation.Of(input, count, weight, bias, eps);
                var y = LayerNormalisation.Of(input, count, null, null, eps);
                y = weight is null ? y : y.mul(weight);
                return bias is null ? y : y.add(bias);
            }
        }
    }
}
