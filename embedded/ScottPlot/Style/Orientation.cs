namespace ScottPlot;

/// <summary>The direction in which bars grow or legend items line up.</summary>
public enum Orientation
{
#pragma warning disable CS1591 // The names say it.
    Horizontal = 0,
    Vertical = 1,
#pragma warning restore CS1591
}
