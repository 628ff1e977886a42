#load "figure.csx"
#load "legend_below.csx"
#load "log_axis.csx"
#load "mark.csx"
#load "empty_corner.csx"

/// <summary>A named curve through the points (Xs[i], Ys[i]). It breaks where a number is NaN.</summary>
public sealed record Curve(string Name, double[] Xs, double[] Ys)
{
    /// <summary>Which colour it has, counted from 0; if it is not said, its place among the curves. What appears in
    /// several figures has the same colour in all.</summary>
    public int? Colour { get; init; }

    /// <summary>A curve over the steps 1, 2, 3 and so on.</summary>
    public static Curve OverSteps(string name, IEnumerable<double> ys)
    {
        var values = ys.ToArray();
        var steps = Enumerable.Range(1, values.Length).Select(step => (double)step).ToArray();
        return new Curve(name, steps, values);
    }
}

/// <summary>Several curves in one picture: losses over steps, accuracy over lengths.</summary>
public static class Curves
{
    const int MostMarked = 25;

    // Pixels for the right half of the number at the right end of the axis.
    const int RightMargin = 25;

    /// <summary>Draws the curves, with a legend in an empty corner, or below them if no corner is empty.</summary>
    /// <param name="logX">Whether equal distances on the horizontal axis are equal ratios.</param>
    /// <param name="logY">Whether equal distances on the vertical axis are equal ratios.</param>
    /// <param name="yMin">The lower end of the vertical axis; without it, the data decides.</param>
    /// <param name="yMax">The upper end of the vertical axis; without it, the data decides.</param>
    /// <param name="marks">Lines to measure the curves by.</param>
    /// <exception cref="ArgumentException">The numbers of x and y of a curve differ, or a logarithmic
    /// axis has a number without logarithm.</exception>
    public static ScottPlot.Plot Of(
        string title, string xLabel, string yLabel, IReadOnlyList<Curve> curves,
        bool logX = false, bool logY = false, double? yMin = null, double? yMax = null,
        params Mark[] marks)
    {
        var drawn = curves.Select(curve => Scaled(curve, logX, logY)).ToArray();
        var lines = marks.Select(mark => mark.Scaled(logX, logY)).ToArray();
        var plot = Figure.New();
        for (var place = 0; place < drawn.Length; place++)
            Add(plot, drawn[place], place);
        Mark.Add(plot, lines);
        plot.Title(title);
        plot.XLabel(xLabel);
        plot.YLabel(yLabel);
        if (logX)
            LogAxis.Set(plot.Axes.Bottom, curves.SelectMany(curve => curve.Xs));
        if (logY)
            LogAxis.Set(plot.Axes.Left, curves.SelectMany(curve => curve.Ys));
        plot.Axes.Right.MinimumSize = RightMargin;
        plot.Axes.AutoScale();
        Limit(plot, logY ? LogAxis.Decades(drawn.SelectMany(curve => curve.Ys)) : (null, null));
        Limit(plot, (Scaled("yMin", yMin, logY), Scaled("yMax", yMax, logY)));
        AddLegend(plot, drawn, lines);
        return plot;
    }

    static void AddLegend(ScottPlot.Plot plot, Curve[] curves, Mark[] marks)
    {
        var shown = plot.Axes.GetLimits();
        var corner = EmptyCorner.Of(shown, [.. curves, .. marks.Select(mark => mark.Across(shown))]);
        if (corner is { } free)
            plot.ShowLegend(free);
        else
            LegendBelow.Show(plot);
    }

    static void Add(ScottPlot.Plot plot, Curve curve, int place)
    {
        var colour = new ScottPlot.Palettes.Category10().GetColor(curve.Colour ?? place);
        var line = plot.Add.Scatter(curve.Xs, curve.Ys, colour);
        line.LegendText = curve.Name;
        line.LineWidth = 2;
        line.MarkerSize = curve.Xs.Length <= MostMarked ? 7 : 0;
    }

    static void Limit(ScottPlot.Plot plot, (double? Low, double? High) y)
    {
        var shown = plot.Axes.GetLimits();
        plot.Axes.SetLimitsY(y.Low ?? shown.Bottom, y.High ?? shown.Top);
    }

    static Curve Scaled(Curve curve, bool logX, bool logY)
    {
        if (curve.Xs.Length != curve.Ys.Length)
            throw new ArgumentException(
                $"Curves: the curve \"{curve.Name}\" has {curve.Xs.Length} x and {curve.Ys.Length} y; " +
                "each point needs one of each.");
        var xs = logX ? curve.Xs.Select(x => LogAxis.Of(curve.Name, x)).ToArray() : curve.Xs;
        var ys = logY ? curve.Ys.Select(y => LogAxis.Of(curve.Name, y)).ToArray() : curve.Ys;
        return curve with { Xs = xs, Ys = ys };
    }

    static double? Scaled(string name, double? limit, bool log) =>
        log && limit is double value ? LogAxis.Of(name, value) : limit;
}
