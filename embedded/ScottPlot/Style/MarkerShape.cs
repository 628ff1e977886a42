namespace ScottPlot;

/// <summary>What stands at a data point.</summary>
public enum MarkerShape
{
#pragma warning disable CS1591 // The names say it.
    None = 0,
    FilledCircle = 1,
    OpenCircle = 2,
    FilledSquare = 3,
    OpenSquare = 4,
    FilledTriangleUp = 5,
    OpenTriangleUp = 6,
    FilledTriangleDown = 7,
    OpenTriangleDown = 8,
    FilledDiamond = 9,
    OpenDiamond = 10,
    Eks = 11,
    Cross = 12,
#pragma warning restore CS1591
}
