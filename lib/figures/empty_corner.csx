// Where a legend hides least of the curves.

public static class EmptyCorner
{
    // A legend, in pixels: what it adds to the width of its names, to the height of its lines, and one line.
    const int BesideName = 70;
    const int AroundLines = 30;
    const int Line = 20;
    const int FontSize = 12;

    // How many points stand for a line between two points of a curve.
    const int Parts = 16;

    static readonly ScottPlot.Alignment[] Corners =
    [
        ScottPlot.Alignment.UpperRight, ScottPlot.Alignment.LowerRight,
        ScottPlot.Alignment.UpperLeft, ScottPlot.Alignment.LowerLeft,
    ];

    /// <summary>The corner in which a legend would hide least of the curves; the upper right if all are
    /// equal.</summary>
    public static ScottPlot.Alignment Of(ScottPlot.AxisLimits shown, IReadOnlyList<Curve> curves)
    {
        var points = curves.SelectMany(Along)
            .Select(at => (X: Share(at.X, shown.Left, shown.Right), Y: Share(at.Y, shown.Bottom, shown.Top)))
            .ToArray();
        var names = curves.Select(curve => FigureFont.Width(FigureFont.Shown(curve.Name), FontSize));
        var width = (names.DefaultIfEmpty().Max() + BesideName) / UsualSize.PlotWidth;
        var height = (curves.Count * Line + AroundLines) / UsualSize.PlotHeight;
        return Corners.MinBy(corner => points.Count(at => IsIn(corner, at.X, at.Y, width, height)));
    }

    static IEnumerable<(double X, double Y)> Along(Curve curve)
    {
        for (var i = 0; i < curve.Xs.Length; i++)
        {
            var next = Math.Min(i + 1, curve.Xs.Length - 1);
            for (var part = 0; part < Parts; part++)
                yield return (
                    curve.Xs[i] + (curve.Xs[next] - curve.Xs[i]) * part / Parts,
                    curve.Ys[i] + (curve.Ys[next] - curve.Ys[i]) * part / Parts);
        }
    }

    static double Share(double value, double low, double high) => (value - low) / (high - low);

    static bool IsIn(ScottPlot.Alignment corner, double x, double y, double width, double height) =>
        corner switch
        {
            ScottPlot.Alignment.UpperRight => x > 1 - width && y > 1 - height,
            ScottPlot.Alignment.LowerRight => x > 1 - width && y < height,
            ScottPlot.Alignment.UpperLeft => x < width && y > 1 - height,
            _ => x < width && y < height,
        };
}
