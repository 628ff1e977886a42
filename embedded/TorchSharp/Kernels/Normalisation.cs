using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Layer normalisation of one row, (x - mean) r w + b with r = 1 / sqrt(variance + eps), and its gradients. A
/// weight or bias that is missing is an empty span.</summary>
static class Normalisation
{
    /// <summary>The normalised row; gives the mean and r, which the gradients need.</summary>
    public static (T Mean, T Scale) Run<T>(Span<T> y, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias,
        T eps, Span<T> row) where T : unmanaged, INumber<T>
    {
        var count = T.CreateTruncating(x.Length);
        var mean = Sums.Sum(x) / count;
        y.With<T, Subtract>(x, mean);
        row.With<T, Multiply>(y, y);
        var scale = ReciprocalSquareRoot.Apply(new Vector<T>(Sums.Sum<T>(row) / count + eps))[0];
        y.With<T, Multiply>(y, scale);
        if (!weight.IsEmpty)
            y.With<T, Multiply>(y, weight);
        if (!bias.IsEmpty)
            y.With<T, Add>(y, bias);
        return (mean, scale);
    }

    /// <summary>The gradient of x for a fixed mean, and that by way of the mean, which is one number for all of the
    /// row.</summary>
    public static T Gradient<T>(Span<T> toX, ReadOnlySpan<T> g, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, T mean,
        T scale, Span<T> centred, Span<T> row) where T : unmanaged, INumber<T>
    {
        var count = T.CreateTruncating(x.Length);
        centred.With<T, Subtract>(x, mean);
        if (weight.IsEmpty)
            g.CopyTo(toX);
        else
            toX.With<T, Multiply>(g, weight);
        row.With<T, Multiply>(toX, centred);
        var toScale = Sums.Sum<T>(row);
        var toVariance = toScale * (scale * scale * scale) * T.CreateTruncating(-0.5);
        toX.With<T, Multiply>(toX, scale);
        row.With<T, Multiply>(centred, toVariance / count);
        // A square is a product of two equal factors, and each has its part.
        toX.With<T, Add>(toX, row);
        toX.With<T, Add>(toX, row);
        Elementwise.Unary<T, Negate>(row, toX);
        return Sums.Sum<T>(row) / count;
    }

    /// <summary>The gradient of the weight before it is summed over the rows.</summary>
    public static void ToWeight<T>(Span<T> output, ReadOnlySpan<T> g, ReadOnlySpan<T> x, T mean, T scale)
        where T : unmanaged, INumber<T>
    {
        output.With<T, Subtract>(x, mean);
        output.With<T, Multiply>(output, scale);
        output.With<T, Multiply>(g, output);
    }
}
