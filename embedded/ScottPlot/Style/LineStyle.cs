namespace ScottPlot;

/// <summary>How a line is drawn.</summary>
public sealed class LineStyle
{
    /// <summary>Width in pixels; 0 draws nothing.</summary>
    public float Width { get; set; }

    /// <summary>The line's colour.</summary>
    public Color Color { get; set; } = Colors.Black;

    /// <summary>The line's dashes.</summary>
    public LinePattern Pattern { get; set; }

    /// <summary>Whether the line is drawn at all.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Whether there is anything to draw.</summary>
    public bool CanBeRendered => IsVisible && Width > 0 && Color.Alpha > 0;
}
