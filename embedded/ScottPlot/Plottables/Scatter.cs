using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>Points, joined by a line, with a marker each.</summary>
/// <remarks>A point that is NaN or infinite is left out, and the line breaks there.</remarks>
public sealed class Scatter : IPlottable
{
    private readonly Coordinates[] _points;

    internal Scatter(Coordinates[] points) => _points = points;

    /// <summary>How the line is drawn.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1 };

    /// <summary>How the points are drawn.</summary>
    public MarkerStyle MarkerStyle { get; set; } = new() { Shape = MarkerShape.FilledCircle };

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether line and points are drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The colour of line and points; reading gives the line's.</summary>
    public Color Color
    {
        get => LineColor;
        set => LineColor = MarkerColor = value;
    }

    /// <summary>The colour of the line.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The width of the line in pixels; 0 draws none.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>The dashes of the line.</summary>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <summary>The colour of the points.</summary>
    public Color MarkerColor { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }

    /// <summary>The colour inside filled points.</summary>
    public Color MarkerFillColor { get => MarkerStyle.FillColor; set => MarkerStyle.FillColor = value; }

    /// <summary>The colour of the lines of open points.</summary>
    public Color MarkerLineColor { get => MarkerStyle.LineColor; set => MarkerStyle.LineColor = value; }

    /// <summary>The width of the lines of open points, in pixels.</summary>
    public float MarkerLineWidth { get => MarkerStyle.LineWidth; set => MarkerStyle.LineWidth = value; }

    /// <summary>The shape of the points.</summary>
    public MarkerShape MarkerShape { get => MarkerStyle.Shape; set => MarkerStyle.Shape = value; }

    /// <summary>The width and height of a point in pixels; 0 draws none.</summary>
    public float MarkerSize { get => MarkerStyle.Size; set => MarkerStyle.Size = value; }

    /// <summary>What the legend says.</summary>
    public IEnumerable<LegendItem> LegendItems => LegendItem.Of(LegendText, LineStyle, MarkerStyle);

    /// <summary>The box around all points that can be drawn.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.Around(_points);

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        foreach (var run in Runs())
            canvas.Polyline(run.Select(frame.Pixel), LineStyle);
        foreach (var point in _points.Where(point => point.AreReal))
            Markers.Draw(canvas, MarkerStyle, frame.Pixel(point));
    }

    // The stretches of points between those that cannot be drawn.
    private IEnumerable<List<Coordinates>> Runs()
    {
        var run = new List<Coordinates>();
        foreach (var point in _points)
        {
            if (point.AreReal)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1) yield return run;
            run = [];
        }

        if (run.Count > 1) yield return run;
    }
}
