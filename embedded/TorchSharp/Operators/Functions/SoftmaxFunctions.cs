namespace TorchSharp;

public static partial class torch
{
    /// <summary>The logarithm of the sum of exp(x) along a dimension, without overflow.</summary>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) =>
        input.logsumexp(dim, keepdim);
    /// <summary>exp(x) over the sum of exp(x) along a dimension: weights that add up to 1. A row of
    /// negative infinities alone gives NaN.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) =>
        input.softmax(dim, dtype);
}
