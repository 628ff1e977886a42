namespace ScottPlot;

/// <summary>A point in the units of the axes.</summary>
public struct Coordinates(double x, double y)
{
    /// <summary>Horizontal position.</summary>
    public double X { get; set; } = x;

    /// <summary>Vertical position; up is positive.</summary>
    public double Y { get; set; } = y;

    /// <summary>Whether both numbers are finite, so that the point can be drawn.</summary>
    public readonly bool AreReal => double.IsFinite(X) && double.IsFinite(Y);
}
