#load "figure_font.csx"
#load "standard_size.csx"

/// <summary>Where a legend hides nothing of the curves.</summary>
public static class EmptyCorner
{
    // A legend, in pixels: what it adds to the width of its names, to the height of its lines, and one line.
    const int BesideName = 70;
    const int AroundLines = 30;
    const int Line = 20;
    const int FontSize = 12;

    // How many points stand for a line between two points of a curve.
    const int Parts = 16;

    static readonly (ScottPlot.Alignment Name, bool IsRight, bool IsUpper)[] Corners =
    [
        (ScottPlot.Alignment.UpperRight, true, true), (ScottPlot.Alignment.LowerRight, true, false),
        (ScottPlot.Alignment.UpperLeft, false, true), (ScottPlot.Alignment.LowerLeft, false, false),
    ];

    /// <summary>The first corner in which a legend hides nothing of the curves; null if there is none.</summary>
    public static ScottPlot.Alignment? Of(ScottPlot.AxisLimits shown, IReadOnlyList<Curve> curves)
    {
        var points = curves.SelectMany(Along)
            .Select(at => (X: Share(at.X, shown.Left, shown.Right), Y: Share(at.Y, shown.Bottom, shown.Top)))
            .ToArray();
        var names = curves.Select(curve => FigureFont.Width(FigureFont.Shown(curve.Name), FontSize));
        var width = (names.DefaultIfEmpty().Max() + BesideName) / StandardSize.PlotWidth;
        var height = (curves.Count * Line + AroundLines) / StandardSize.PlotHeight;
        return Corners
            .Where(corner => !points.Any(at =>
                (corner.IsRight ? at.X > 1 - width : at.X < width)
                && (corner.IsUpper ? at.Y > 1 - height : at.Y < height)))
            .Select(corner => (ScottPlot.Alignment?)corner.Name).FirstOrDefault();
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
}
