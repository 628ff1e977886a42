using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A straight line between two points.</summary>
public sealed class LinePlot : IPlottable
{
    /// <summary>Where the line starts.</summary>
    public Coordinates Start { get; set; }

    /// <summary>Where the line ends.</summary>
    public Coordinates End { get; set; }

    /// <summary>How the line is drawn.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1 };

    /// <summary>How both ends are drawn; not at all unless a shape is given.</summary>
    public MarkerStyle MarkerStyle { get; set; } = new();

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether the line is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The colour of line and ends; reading gives the line's.</summary>
    public Color Color
    {
        get => LineColor;
        set => LineColor = MarkerStyle.MarkerColor = value;
    }

    /// <summary>The colour of the line.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The width of the line in pixels.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>The dashes of the line.</summary>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <summary>What the legend says.</summary>
    public IEnumerable<LegendItem> LegendItems => LegendItem.Of(LegendText, LineStyle, MarkerStyle);

    /// <summary>The box around both points.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Start, End]);

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        if (!Start.AreReal || !End.AreReal) return;
        var (from, to) = (frame.Pixel(Start), frame.Pixel(End));
        canvas.Line(from, to, LineStyle);
        Markers.Draw(canvas, MarkerStyle, from);
        Markers.Draw(canvas, MarkerStyle, to);
    }
}
