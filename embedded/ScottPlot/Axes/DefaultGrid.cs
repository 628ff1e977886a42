using ScottPlot.Svg;

namespace ScottPlot.Grids;

/// <summary>The lines behind the data, at the ticks of both axes.</summary>
public sealed class DefaultGrid
{
    internal DefaultGrid()
    {
    }

    /// <summary>Whether the grid is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The vertical lines, at the ticks of the horizontal axis.</summary>
    public GridStyle XAxisStyle { get; set; } = new();

    /// <summary>The horizontal lines, at the ticks of the vertical axis.</summary>
    public GridStyle YAxisStyle { get; set; } = new();

    /// <summary>The colour of the lines at long ticks.</summary>
    public Color MajorLineColor
    {
        get => XAxisStyle.MajorLineStyle.Color;
        set => XAxisStyle.MajorLineStyle.Color = YAxisStyle.MajorLineStyle.Color = value;
    }

    /// <summary>The width of the lines at long ticks, in pixels.</summary>
    public float MajorLineWidth
    {
        set => XAxisStyle.MajorLineStyle.Width = YAxisStyle.MajorLineStyle.Width = value;
    }

    /// <summary>The dashes of the lines at long ticks.</summary>
    public LinePattern MajorLinePattern
    {
        set => XAxisStyle.MajorLineStyle.Pattern = YAxisStyle.MajorLineStyle.Pattern = value;
    }

    /// <summary>The colour of the lines at short ticks.</summary>
    public Color MinorLineColor
    {
        set => XAxisStyle.MinorLineStyle.Color = YAxisStyle.MinorLineStyle.Color = value;
    }

    /// <summary>The width of the lines at short ticks, in pixels; 0 draws none.</summary>
    public float MinorLineWidth
    {
        set => XAxisStyle.MinorLineStyle.Width = YAxisStyle.MinorLineStyle.Width = value;
    }

    internal void Draw(Canvas canvas, Frame frame, IXAxis xAxis, IYAxis yAxis)
    {
        if (!IsVisible) return;
        foreach (var (tick, x) in Inside(xAxis, frame.X).Select(tick => (tick, frame.PixelX(tick.Position))))
            Draw(canvas, XAxisStyle, tick, new(x, frame.Data.Top), new(x, frame.Data.Bottom));
        foreach (var (tick, y) in Inside(yAxis, frame.Y).Select(tick => (tick, frame.PixelY(tick.Position))))
            Draw(canvas, YAxisStyle, tick, new(frame.Data.Left, y), new(frame.Data.Right, y));
    }

    private static IEnumerable<Tick> Inside(IAxis axis, CoordinateRange range) =>
        axis.TickGenerator.Ticks.Where(tick => range.Contains(tick.Position));

    private static void Draw(Canvas canvas, GridStyle style, Tick tick, Point from, Point to)
    {
        if (style.IsVisible)
            canvas.Line(from, to, tick.IsMajor ? style.MajorLineStyle : style.MinorLineStyle);
    }
}
