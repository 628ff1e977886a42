namespace ScottPlot;

/// <summary>The values that the two ends of a colormap stand for.</summary>
public readonly struct Range(double min, double max)
{
    /// <summary>The value of the first colour.</summary>
    public double Min { get; } = min;

    /// <summary>The value of the last colour.</summary>
    public double Max { get; } = max;

    /// <summary>The smallest and the largest finite value; (0, 0) when there is none.</summary>
    public static Range GetRange(double[,] input)
    {
        var range = CoordinateRange.Of(input.Cast<double>());
        return range.IsReal ? new(range.Min, range.Max) : new(0, 0);
    }

    /// <summary>Where a value lies: 0 at <see cref="Min"/>, 1 at <see cref="Max"/>.</summary>
    /// <remarks>A range without extent has one colour, the first.</remarks>
    public double Normalize(double value, bool clamp = false)
    {
        var fraction = Max == Min ? 0 : (value - Min) / (Max - Min);
        return clamp ? Math.Clamp(fraction, 0, 1) : fraction;
    }
}
