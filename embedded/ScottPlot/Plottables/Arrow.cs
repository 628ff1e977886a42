using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>An arrow from one point to another.</summary>
public sealed class Arrow : IPlottable
{
    /// <summary>Where the arrow starts.</summary>
    public Coordinates Base { get; set; }

    /// <summary>Where the arrow points.</summary>
    public Coordinates Tip { get; set; }

    /// <summary>The width of the shaft in pixels.</summary>
    public float ArrowWidth { get; set; } = 7;

    /// <summary>The length of the head in pixels.</summary>
    public float ArrowheadLength { get; set; } = 20;

    /// <summary>The width of the head in pixels.</summary>
    public float ArrowheadWidth { get; set; } = 20;

    /// <summary>The colour inside.</summary>
    public Color ArrowFillColor { get; set; } = Colors.Black;

    /// <summary>The colour of the outline.</summary>
    public Color ArrowLineColor { get; set; } = Colors.Black;

    /// <summary>The width of the outline in pixels.</summary>
    public float ArrowLineWidth { get; set; }

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether the arrow is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>What the legend says.</summary>
    public IEnumerable<LegendItem> LegendItems =>
        LegendItem.Of(LegendText, fill: new FillStyle { Color = ArrowFillColor });

    /// <summary>The box around base and tip.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Base, Tip]);

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        if (!Base.AreReal || !Tip.AreReal) return;
        var (from, to) = (frame.Pixel(Base), frame.Pixel(Tip));
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (length == 0) return;
        // A point of the outline: so many pixels before the tip, so many to the side.
        Point At(double before, double aside) => new(
            to.X - (before * dx + aside * dy) / length,
            to.Y - (before * dy - aside * dx) / length);
        var (head, shaft, barb) = (Math.Min(ArrowheadLength, length), ArrowWidth / 2, ArrowheadWidth / 2);
        Point[] outline =
        [
            At(0, 0), At(head, barb), At(head, shaft), At(length, shaft),
            At(length, -shaft), At(head, -shaft), At(head, -barb),
        ];
        canvas.Polygon(
            outline, ArrowFillColor, new LineStyle { Width = ArrowLineWidth, Color = ArrowLineColor });
    }
}
