namespace ScottPlot;

/// <summary>How the short lines of an axis are drawn.</summary>
public sealed class TickMarkStyle
{
    /// <summary>Length in pixels, away from the data.</summary>
    public float Length;

    /// <summary>Width in pixels.</summary>
    public float Width = 1;

    /// <summary>The lines' colour.</summary>
    public Color Color = Colors.Black;
}
