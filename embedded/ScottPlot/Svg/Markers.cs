namespace ScottPlot.Svg;

/// <summary>Draws the shapes that stand at data points.</summary>
internal static class Markers
{
    public static void Draw(Canvas canvas, MarkerStyle style, Point at)
    {
        if (!style.IsVisible || style.Size <= 0) return;
        var line = new LineStyle { Width = style.LineWidth, Color = style.LineColor };
        var r = style.Size / 2.0;
        switch (style.Shape)
        {
            case MarkerShape.FilledCircle:
                canvas.Circle(at, r, style.FillColor, null);
                break;
            case MarkerShape.OpenCircle:
                canvas.Circle(at, r, Colors.Transparent, line);
                break;
            case MarkerShape.Eks:
                canvas.Line(new(at.X - r, at.Y - r), new(at.X + r, at.Y + r), line);
                canvas.Line(new(at.X - r, at.Y + r), new(at.X + r, at.Y - r), line);
                break;
            case MarkerShape.Cross:
                canvas.Line(new(at.X - r, at.Y), new(at.X + r, at.Y), line);
                canvas.Line(new(at.X, at.Y - r), new(at.X, at.Y + r), line);
                break;
            default:
                DrawPolygon(canvas, style, at, r, line);
                break;
        }
    }

    private static void DrawPolygon(Canvas canvas, MarkerStyle style, Point at, double r, LineStyle line)
    {
        var corners = Corners(style.Shape)
            .Select(corner => new Point(at.X + corner.X * r, at.Y + corner.Y * r));
        if (IsFilled(style.Shape)) canvas.Polygon(corners, style.FillColor, null);
        else if (style.Shape != MarkerShape.None) canvas.Polygon(corners, Colors.Transparent, line);
    }

    private static bool IsFilled(MarkerShape shape) => shape is MarkerShape.FilledSquare
        or MarkerShape.FilledTriangleUp or MarkerShape.FilledTriangleDown or MarkerShape.FilledDiamond;

    private static Point[] Corners(MarkerShape shape) => shape switch
    {
        MarkerShape.FilledSquare or MarkerShape.OpenSquare =>
            [new(-1, -1), new(1, -1), new(1, 1), new(-1, 1)],
        MarkerShape.FilledTriangleUp or MarkerShape.OpenTriangleUp => [new(-1, .8), new(0, -1), new(1, .8)],
        MarkerShape.FilledTriangleDown or MarkerShape.OpenTriangleDown =>
            [new(-1, -.8), new(0, 1), new(1, -.8)],
        MarkerShape.FilledDiamond or MarkerShape.OpenDiamond =>
            [new(-1, 0), new(0, -1), new(1, 0), new(0, 1)],
        _ => [],
    };
}
