namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The differences of neighbours along a dimension, n times, after <paramref name="prepend"/> and
        /// <paramref name="append"/> were joined on.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null)
        {
            if (Impl.Shape.Length == 0)
                throw Fault.Of("diff expects input to be at least one-dimensional");
            if (n < 0)
                throw Fault.Of($"order must be non-negative but got {n}");
            var x = prepend is null && append is null ? this
                : torch.cat([.. new[] { prepend, this, append }.OfType<Tensor>()], dim);
            var d = Dims.Normal(dim, Impl.Shape.Length);
            for (; n > 0 && x.Impl.Shape[d] > 0; n--)
            {
                var length = x.Impl.Shape[d] - 1;
                Tensor later = x.narrow(d, 1, length), earlier = x.narrow(d, 0, length);
                x = dtype == ScalarType.Bool ? later.logical_xor(earlier) : later.sub(earlier);
            }
            return ReferenceEquals(x, this) ? alias() : x;
        }
    }

    /// <summary>The differences of neighbours along a dimension, n times.</summary>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
        input.diff(n, dim, prepend, append);
}
