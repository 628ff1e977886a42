namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements, with numbers in place of NaN and the infinities: the largest and the least of the
        /// type where none is given.</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null)
        {
            if (!dtype.IsFloating())
                return clone();
            var most = dtype switch
            {
                ScalarType.Float16 => 65504,
                ScalarType.BFloat16 => 3.3895313892515355e38,
                ScalarType.Float32 => float.MaxValue,
                _ => double.MaxValue,
            };
            var y = masked_fill(isnan(), nan);
            y = y.masked_fill(eq(double.PositiveInfinity), posinf ?? most);
            return y.masked_fill(eq(double.NegativeInfinity), neginf ?? -most);
        }

        /// <summary>The sum of the elements that are numbers.</summary>
        public Tensor nansum() => dtype.IsFloating() ? masked_fill(isnan(), 0).sum() : sum();
    }

    /// <summary>The elements, with numbers in place of NaN and the infinities.</summary>
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);

    /// <summary>The sum of the elements that are numbers.</summary>
    public static Tensor nansum(Tensor input) => input.nansum();
}
