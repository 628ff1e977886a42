namespace ScottPlot;

/// <summary>A side of the data area.</summary>
public enum Edge
{
#pragma warning disable CS1591 // The names say it.
    Left = 0,
    Right = 1,
    Bottom = 2,
    Top = 3,
#pragma warning restore CS1591
}
