using TorchSharp.Kernels;
using static TorchSharp.torch;

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
            int d = Dims.Normal(dim, Impl.Shape.Length);
            var result = AlongRows.Map(x, d, RowKernels.Softmax, RowKernels.Softmax);
            if (!Records(x))
                return result;
            var y = new Saved(result);
            return result.Record("SoftmaxBackward0", [y], (x, g =>
                AlongRows.Map(y.Value, g, d, RowKernels.SoftmaxGradient, RowKernels.SoftmaxGradient)));
        }

        /// <summary>The logarithm of <see cref="softmax"/>, without underflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            var x = Floats(dtype, "log_softmax_lastdim_kernel_impl");
            int d = Dims.Normal(dim, Impl.Shape.Length);
            var result = AlongRows.Map(x, d, RowKernels.LogSoftmax, RowKernels.LogSoftmax);
            if (!Records(x))
                return result;
            var y = new Saved(result);
            return result.Record("LogSoftmaxBackward0", [y],
                (x, g => g.sub(y.Value.exp().mul(g.sum(d, keepdim: true)))));
        }

        /// <summary>The logarithm of the sum of exp(x) along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            int d = Dims.Normal(dim, Impl.Shape.Length);
            var largest = amax([d], keepdim: true).detach();
            var shift = largest.masked_fill(largest.isinf(), 0);
            var result = sub(shift).exp().sum(d, keepdim: true).log().add(shift);
            return keepdim || Impl.Shape.Length == 0 ? result : result.squeeze(d);
        }

        private Tensor Floats(ScalarType? type, string kernel) =>
            (type ?? dtype).IsFloating() ? to_type(type ?? dtype)
                : throw Fault.Of($"\"{kernel}\" not implemented for '{dtype.LibtorchName()}'");
    }
}
