namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x times the transposed weights, plus a bias: (..., in), (out, in), (out) to (...,
            /// out).</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                long[] x = input.Impl.Shape, w = weights.Impl.Shape;
                if (x.Length > 0 && w.Length == 2 && x[^1] != w[1])
                {
                    long rows = 1;
                    foreach (var size in x[..^1])
                        rows *= size;
                    throw Fault.Of($"mat1 and mat2 shapes cannot be multiplied ({rows}x{x[^1]} and {w[1]}x{w[0]})");
                }
                if (input.dtype.IsHalf() && weights.dtype == input.dtype)
                    return linear(input.InType(ScalarType.Float32), weights.InType(ScalarType.Float32),
                        bias?.InType(ScalarType.Float32)).InType(input.dtype);
                if (LinearMap.Suits(input, weights, bias))
                    return LinearMap.Of(input, weights, bias);
                var product = input.matmul(weights.t());
                return bias is null ? product : product.add(bias);
            }
        }
    }
}
