namespace ScottPlot;

/// <summary>The stretch of both axes that a plottable covers or a plot shows.</summary>
public readonly struct AxisLimits(double left, double right, double bottom, double top)
{
    /// <summary>Limits from a range of each axis.</summary>
    public AxisLimits(CoordinateRange xRange, CoordinateRange yRange)
        : this(xRange.Value1, xRange.Value2, yRange.Value1, yRange.Value2)
    {
    }

    /// <summary>The limit at the left edge.</summary>
    public double Left { get; } = left;

    /// <summary>The limit at the right edge.</summary>
    public double Right { get; } = right;

    /// <summary>The limit at the bottom edge.</summary>
    public double Bottom { get; } = bottom;

    /// <summary>The limit at the top edge.</summary>
    public double Top { get; } = top;

    /// <summary>Nothing to show: all four are NaN.</summary>
    public static AxisLimits NoLimits => new(CoordinateRange.NoLimits, CoordinateRange.NoLimits);

    /// <summary>Left to right.</summary>
    public CoordinateRange XRange => new(Left, Right);

    /// <summary>Bottom to top.</summary>
    public CoordinateRange YRange => new(Bottom, Top);

    internal static AxisLimits Around(IEnumerable<Coordinates> points)
    {
        var real = points.Where(point => point.AreReal).ToArray();
        return new(
            CoordinateRange.Of(real.Select(point => point.X)),
            CoordinateRange.Of(real.Select(point => point.Y)));
    }
}
