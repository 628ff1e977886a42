namespace ScottPlot;

/// <summary>A straight line between two points, in the units of the axes.</summary>
public struct CoordinateLine(double x1, double y1, double x2, double y2)
{
    /// <summary>Where the line starts, horizontally.</summary>
    public readonly double X1 = x1;

    /// <summary>Where the line ends, horizontally.</summary>
    public readonly double X2 = x2;

    /// <summary>Where the line starts, vertically.</summary>
    public readonly double Y1 = y1;

    /// <summary>Where the line ends, vertically.</summary>
    public readonly double Y2 = y2;

    /// <summary>A line from one point to another.</summary>
    public CoordinateLine(Coordinates pt1, Coordinates pt2) : this(pt1.X, pt1.Y, pt2.X, pt2.Y)
    {
    }

    /// <summary>The first point.</summary>
    public readonly Coordinates Start => new(X1, Y1);

    /// <summary>The second point.</summary>
    public readonly Coordinates End => new(X2, Y2);
}
