#load "figure.csx"
#load "legend_below.csx"
#load "named_ticks.csx"
#load "label_places.csx"
#load "principal_directions.csx"

/// <summary>Words and their context vectors as points of a plane: an arrow leads from each word x to its context vector
/// z.</summary>
public static class ContextArrows
{
    const int PointSize = 9;

    // Around the points, as a share of how far they reach.
    const double Margin = 0.12;

    static readonly ScottPlot.Color WordColour = ScottPlot.Colors.C0;
    static readonly ScottPlot.Color ContextColour = ScottPlot.Colors.C1;

    /// <summary>Draws words and context vectors in the plane in which the words spread most. What a word looks like
    /// from the other directions is lost; the axes say how much of the spread they show.</summary>
    /// <param name="words">(T, d) with d ≥ 2, the vectors that go into attention</param>
    /// <param name="contexts">(T, d), the vectors that come out</param>
    /// <param name="tokens">T words</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ScottPlot.Plot Of(
        Tensor words, Tensor contexts, IReadOnlyList<string> tokens, string title = "Words and their context vectors")
    {
        Check(words, contexts, tokens);
        var plane = PrincipalDirections.Of(Rows(words));
        var (from, to) = (Points(plane, words), Points(plane, contexts));
        var plot = Figure.New();
        plot.Title(title);
        plot.XLabel(AxisName(plane, 0));
        plot.YLabel(AxisName(plane, 1));
        var pixel = SetLimits(plot, from.Concat(to).ToArray());
        AddArrows(plot, from, to);
        AddPoints(plot, from, "word x", WordColour);
        AddPoints(plot, to, "context vector z", ContextColour);
        AddNames(plot, from, to, tokens, pixel);
        LegendBelow.Show(plot);
        return plot;
    }

    static string AxisName(PrincipalDirections plane, int direction) => FormattableString.Invariant(
        $"{(direction == 0 ? "1st" : "2nd")} direction: {100 * plane.Shares[direction]:0} % of the words' spread");

    static void AddArrows(ScottPlot.Plot plot, ScottPlot.Coordinates[] from, ScottPlot.Coordinates[] to)
    {
        foreach (var (word, context) in from.Zip(to))
        {
            var arrow = plot.Add.Arrow(word, context);
            arrow.ArrowFillColor = arrow.ArrowLineColor = ScottPlot.Colors.Gray.WithAlpha(0.8);
            arrow.ArrowLineWidth = 0;
            arrow.ArrowWidth = 2;
            arrow.ArrowheadWidth = 8;
            arrow.ArrowheadLength = arrow.ArrowheadAxisLength = 10;
        }
    }

    static void AddPoints(ScottPlot.Plot plot, ScottPlot.Coordinates[] points, string name, ScottPlot.Color colour)
    {
        var drawn = plot.Add.ScatterPoints(points, colour);
        drawn.MarkerSize = PointSize;
        drawn.LegendText = name;
    }

    static void AddNames(
        ScottPlot.Plot plot, ScottPlot.Coordinates[] from, ScottPlot.Coordinates[] to, IReadOnlyList<string> tokens,
        double pixel)
    {
        (double X, double Y) Pixels(ScottPlot.Coordinates at) => (at.X / pixel, -at.Y / pixel);
        var fontSize = NamedTicks.FontSize(tokens);
        var names = tokens.Select(NamedTicks.Shown).ToArray();
        var shown = plot.Axes.GetLimits();
        var places = LabelPlaces.Of(
            from.Select(Pixels).ToArray(),
            names.Select(name => (FigureFont.Width(name, fontSize), (double)fontSize)).ToArray(),
            to.Select(Pixels).Concat(from.Zip(to).SelectMany(arrow => Along(Pixels(arrow.First), Pixels(arrow.Second)))),
            (shown.Left / pixel, shown.Right / pixel, -shown.Top / pixel, -shown.Bottom / pixel));
        foreach (var (name, (x, y)) in names.Zip(places))
        {
            var text = plot.Add.Text(name, x * pixel, -y * pixel);
            text.Alignment = ScottPlot.Alignment.MiddleCenter;
            text.LabelFontSize = fontSize;
            text.LabelStyle.OffsetY = FigureFont.Lift * fontSize;
        }
    }

    // Points of an arrow, for names to keep away from.
    static IEnumerable<(double X, double Y)> Along((double X, double Y) from, (double X, double Y) to) =>
        Enumerable.Range(1, 19).Select(part => part / 20.0)
            .Select(part => (from.X + part * (to.X - from.X), from.Y + part * (to.Y - from.Y)));

    // The same scale on both axes, so that distances and angles are true. Returns how much a pixel is.
    static double SetLimits(ScottPlot.Plot plot, ScottPlot.Coordinates[] points)
    {
        var (width, height) = (StandardSize.PlotWidth, StandardSize.PlotHeight - LegendBelow.Height);
        var (left, right) = (points.Min(at => at.X), points.Max(at => at.X));
        var (bottom, top) = (points.Min(at => at.Y), points.Max(at => at.Y));
        var pixel = (1 + 2 * Margin) * Math.Max((right - left) / width, (top - bottom) / height);
        if (pixel == 0)
            pixel = 1 / width;
        var (x, y) = ((left + right) / 2, (bottom + top) / 2);
        plot.Axes.SetLimits(
            x - width * pixel / 2, x + width * pixel / 2, y - height * pixel / 2, y + height * pixel / 2);
        plot.Axes.SquareUnits();
        return pixel;
    }

    static ScottPlot.Coordinates[] Points(PrincipalDirections plane, Tensor vectors)
    {
        var rows = Rows(vectors);
        return Enumerable.Range(0, rows.GetLength(0))
            .Select(row => Enumerable.Range(0, rows.GetLength(1)).Select(i => rows[row, i]).ToArray())
            .Select(vector => new ScottPlot.Coordinates(plane.Along(0, vector), plane.Along(1, vector))).ToArray();
    }

    static double[,] Rows(Tensor vectors) => NamedWeights.Read(vectors);

    static void Check(Tensor words, Tensor contexts, IReadOnlyList<string> tokens)
    {
        if (words.dim() != 2 || words.shape[0] != tokens.Count || words.shape[0] < 1 || words.shape[1] < 2
            || !contexts.shape.SequenceEqual(words.shape))
            throw new ArgumentException(
                $"ContextArrows: the words have shape {ShapeText.Of(words.shape)}, the context vectors " +
                $"{ShapeText.Of(contexts.shape)}, and there are {tokens.Count} tokens; words and context vectors " +
                "are (T, d) with at least 2 numbers each, for T tokens.");
        if (!(bool)words.isfinite().all() || !(bool)contexts.isfinite().all())
            throw new ArgumentException("ContextArrows: a vector holds NaN or infinity, which have no place.");
    }
}
