namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>exp(x) over the sum of exp(x) along a dimension: weights that add up to 1. A row of negative
        /// infinities alone gives NaN.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            var x = Floats(dtype, "softmax_lastdim_kernel_impl");
            var d = Dims.Normal(dim, Impl.Shape.Length);
            return AlongRows.Map<SoftmaxRow>(x, d)
                .FromOutput(x, (g, y) => SoftmaxGradient(g, y.Value, d));
        }

        static Tensor SoftmaxGradient(Tensor g, Tensor y, int dim) => GradMode.IsOn
            ? y.mul(g.sub(y.mul(g).sum(dim, keepdim: true)))
            : AlongRows.Map<SoftmaxGradientRow>(y, g, dim);

        /// <summary>The logarithm of <see cref="softmax"/>, without underflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            var x = Floats(dtype, "log_softmax_lastdim_kernel_impl");
            var d = Dims.Normal(dim, Impl.Shape.Length);
            return AlongRows.Map<LogSoftmaxRow>(x, d).FromOutput(x, (g, y) => LogSoftmaxGradient(g, y.Value, d));
        }

        static Tensor LogSoftmaxGradient(Tensor g, Tensor y, int dim) => GradMode.IsOn
            ? g.sub(y.exp().mul(g.sum(dim, keepdim: true))) : AlongRows.Map<LogSoftmaxGradientRow>(y, g, dim);

        /// <summary>The logarithm of the sum of exp(x) along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            var d = Dims.Normal(dim, Impl.Shape.Length);
            var x = InType(dtype.ToFloating());
            var shift = Impl.Count == 0 ? torch.zeros(1, x.dtype) : x.detach().amax([d], keepdim: true);
            shift = shift.masked_fill(shift.isinf(), 0);
            var result = x.sub(shift).exp().sum(d, keepdim: true).log().add(shift);
            return keepdim || Impl.Shape.Length == 0 ? result : result.squeeze(d);
        }

        Tensor Floats(ScalarType? type, string kernel) =>
            (type ?? dtype).IsFloating() ? InType(type ?? dtype)
                : throw Promotion.Missing(kernel, dtype);
    }

    /// <summary>The logarithm of the sum of exp(x) along a dimension, without overflow.</summary>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) =>
        input.logsumexp(dim, keepdim);
    /// <summary>exp(x) over the sum of exp(x) along a dimension: weights that add up to 1. A row of
    /// negative infinities alone gives NaN.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) =>
        input.softmax(dim, dtype);
}
