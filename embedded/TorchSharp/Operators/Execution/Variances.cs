namespace TorchSharp;

/// <summary>Variances along some dimensions, without gradients.</summary>
static class Variances
{
    /// <summary>The sums of squared distances from the mean over a divisor, or the roots of that.</summary>
    public static TensorImpl Of(TensorImpl x, DimSet reduced, bool keepdim, double divisor, bool isRoot)
    {
        if (x.Dtype.IsHalf())
            return ReducedPrecision.Narrow(Of(ReducedPrecision.Wide(x), reduced, keepdim, divisor, isRoot), x.Dtype);
        var output = TensorImpl.Uninitialized(Reducing.Shape(x.Shape, reduced, keepdim), x.Dtype);
        var (rows, length) = Reducing.InRows(x, reduced);
        Piecewise.Run(new RowsWork(output, rows, length, divisor, isRoot), x.Dtype, output.Count, length);
        return output;
    }

    readonly struct RowsWork(TensorImpl output, TensorImpl x, int length, double divisor, bool isRoot)
        : IPiecewise
    {
        void IPiecewise.Run<T>(int start, int count)
        {
            Span<T> spreads = output.Flat<T>(), values = x.Flat<T>();
            for (var i = start; i < start + count; i++)
            {
                var variance = Deviations.SumOfSquares<T>(values.Slice(i * length, length)) / divisor;
                spreads[i] = T.CreateTruncating(isRoot ? Math.Sqrt(variance) : variance);
            }
        }
    }
}
