namespace ScottPlot;

/// <summary>A stretch of one axis, in its units.</summary>
public readonly struct CoordinateRange(double value1, double value2)
{
    /// <summary>The first end as given, which may be the larger one.</summary>
    public readonly double Value1 = value1;

    /// <summary>The second end as given.</summary>
    public readonly double Value2 = value2;

    /// <summary>The smaller end.</summary>
    public readonly double Min = Math.Min(value1, value2);

    /// <summary>The larger end.</summary>
    public readonly double Max = Math.Max(value1, value2);

    /// <summary>No end is known: both are NaN.</summary>
    public static CoordinateRange NoLimits => new(double.NaN, double.NaN);

    /// <summary>The signed length, from the first end to the second.</summary>
    public double Span => Value2 - Value1;

    /// <summary>The middle.</summary>
    public double Center => (Value1 + Value2) / 2;

    /// <summary>Whether the value lies between the ends, ends included.</summary>
    public bool Contains(double value) => value >= Min && value <= Max;

    internal bool IsReal => double.IsFinite(Value1) && double.IsFinite(Value2);

    /// <summary>The ends of all finite values, or <see cref="NoLimits"/> when there is none.</summary>
    internal static CoordinateRange Of(IEnumerable<double> values)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        return min <= max ? new(min, max) : NoLimits;
    }
}
