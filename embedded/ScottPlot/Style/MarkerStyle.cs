namespace ScottPlot;

/// <summary>How a data point is drawn.</summary>
public sealed class MarkerStyle
{
    /// <summary>Whether the marker is drawn at all.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The marker's shape.</summary>
    public MarkerShape Shape { get; set; }

    /// <summary>Width and height in pixels.</summary>
    public float Size { get; set; } = 5;

    /// <summary>The colour inside filled shapes.</summary>
    public Color FillColor { get; set; } = Colors.Gray;

    /// <summary>The colour of the lines of open shapes.</summary>
    public Color LineColor { get; set; } = Colors.Gray;

    /// <summary>The width of the lines of open shapes, in pixels.</summary>
    public float LineWidth { get; set; } = 1;

    /// <summary>Both colours; reading gives the one inside.</summary>
    public Color MarkerColor
    {
        get => FillColor;
        set => (FillColor, LineColor) = (value, value);
    }
}
