// Where a legend hides least of the curves.

public static class EmptyCorner
{
    // The share of the picture that a legend may take, and how finely a line is looked at between two points.
    private const double Width = 0.45;
    private const double Height = 0.4;
    private const int Parts = 16;

    private static readonly ScottPlot.Alignment[] Corners =
    {
        ScottPlot.Alignment.UpperRight, ScottPlot.Alignment.LowerRight,
        ScottPlot.Alignment.UpperLeft, ScottPlot.Alignment.LowerLeft,
    };

    /// <summary>The corner with the least of all lines in it; the upper right if all are equal.</summary>
    public static ScottPlot.Alignment Of(ScottPlot.AxisLimits shown, IEnumerable<Curve> curves)
    {
        var points = curves.SelectMany(Along)
            .Select(at => (X: Share(at.X, shown.Left, shown.Right), Y: Share(at.Y, shown.Bottom, shown.Top)))
            .ToArray();
        return Corners.MinBy(corner => points.Count(at => IsIn(corner, at.X, at.Y)));
    }

    private static IEnumerable<(double X, double Y)> Along(Curve curve)
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

    private static double Share(double value, double low, double high) => (value - low) / (high - low);

    private static bool IsIn(ScottPlot.Alignment corner, double x, double y) => corner switch
    {
        ScottPlot.Alignment.UpperRight => x > 1 - Width && y > 1 - Height,
        ScottPlot.Alignment.LowerRight => x > 1 - Width && y < Height,
        ScottPlot.Alignment.UpperLeft => x < Width && y > 1 - Height,
        _ => x < Width && y < Height,
    };
}
