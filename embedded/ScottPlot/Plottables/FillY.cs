using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>The area between two curves over the same x; points that are not finite are left out.</summary>
public sealed class FillY : IPlottable
{
    private readonly (double X, double Y1, double Y2)[] _points;

    internal FillY((double X, double Y1, double Y2)[] points) =>
        _points =
        [
            .. points.Where(at =>
                double.IsFinite(at.X) && double.IsFinite(at.Y1) && double.IsFinite(at.Y2)),
        ];

    /// <summary>How the area is filled.</summary>
    public FillStyle FillStyle { get; set; } = new();

    /// <summary>The colour of the area.</summary>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <summary>The line around the area.</summary>
    public LineStyle LineStyle { get; set; } = new();

    /// <summary>The colour of the line around the area.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The width of the line around the area, in pixels; 0 draws none.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether the area is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>What the legend says.</summary>
    public IEnumerable<LegendItem> LegendItems => LegendItem.Of(LegendText, LineStyle, fill: FillStyle);

    /// <summary>The box around both curves.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(
        _points.SelectMany(at => new[] { new Coordinates(at.X, at.Y1), new Coordinates(at.X, at.Y2) }));

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        if (_points.Length == 0) return;
        var there = _points.Select(at => frame.Pixel(new(at.X, at.Y1)));
        var back = _points.Reverse().Select(at => frame.Pixel(new(at.X, at.Y2)));
        canvas.Polygon(there.Concat(back), FillStyle.IsVisible ? FillColor : Colors.Transparent, LineStyle);
    }
}
