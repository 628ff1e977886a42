using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A line across the whole data area at one value of an axis.</summary>
public abstract class AxisLine : IPlottable
{
    private protected AxisLine()
    {
    }

    /// <summary>The value at which the line stands.</summary>
    public double Position { get; set; }

    /// <summary>How the line is drawn.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1 };

    /// <summary>The colour of the line.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The colour of the line.</summary>
    public Color Color { get => LineColor; set => LineColor = value; }

    /// <summary>The width of the line in pixels.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>The dashes of the line.</summary>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether the line is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Whether limits that follow the data make room for the line.</summary>
    public bool EnableAutoscale { get; set; } = true;

    /// <summary>What the legend says.</summary>
    public IEnumerable<LegendItem> LegendItems => LegendItem.Of(LegendText, LineStyle);

    /// <summary>The value on its axis; nothing on the other.</summary>
    public abstract AxisLimits GetAxisLimits();

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        if (!double.IsFinite(Position)) return;
        var (from, to) = Ends(frame);
        canvas.Line(from, to, LineStyle);
    }

    private protected CoordinateRange AutoscaleRange =>
        EnableAutoscale ? new(Position, Position) : CoordinateRange.NoLimits;

    private protected abstract (Point From, Point To) Ends(Frame frame);
}
