namespace ScottPlot;

/// <summary>How an area is filled.</summary>
public sealed class FillStyle
{
    /// <summary>The area's colour.</summary>
    public Color Color { get; set; } = Colors.Transparent;

    /// <summary>Whether the area is filled at all.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Whether there is anything to draw.</summary>
    public bool CanBeRendered => IsVisible && Color.Alpha > 0;
}
