#load "figure.csx"
#load "named_ticks.csx"
#load "named_weights.csx"
#load "masked_cells.csx"

/// <summary>Attention as a picture: a row is the token that looks (query), a column the token looked at (key). The
/// brighter the cell, the more of that token goes into the row's context vector.</summary>
public static class AttentionMap
{
    const string Title = "Attention weights";
    const int LargestWithNumbers = 12;
    const int LargestWithZero = 8;

    // The bar, its ticks of up to five characters, and the label beside them, in pixels.
    const int ColourBarWidth = 100;

    /// <summary>Self-attention: every token looks at all tokens, or at those that a mask leaves.</summary>
    /// <param name="weights">(T, T), rows sum to 1</param>
    /// <param name="tokens">T words</param>
    /// <param name="mask">(T, T), non-zero where a query must not look, as <see cref="CausalMask.Of"/> gives it. These
    /// cells are grey and hatched; a weight that leaks through the mask is shown as any other.</param>
    /// <param name="upTo">The weight with the brightest colour. The same for all maps, unless weights are so alike
    /// that they would look the same.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or the scale has no length.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> tokens, string title = Title, Tensor mask = null, double upTo = 1) =>
        Of(weights, tokens, tokens, title, mask, upTo);

    /// <summary>Attention of one sequence over another, such as of a decoder over its encoder.</summary>
    /// <param name="weights">(rows, columns), rows sum to 1</param>
    /// <param name="queries">The words that look, one for each row.</param>
    /// <param name="keys">The words that are looked at, one for each column.</param>
    /// <param name="mask">(rows, columns), non-zero where a query must not look</param>
    /// <param name="upTo">The weight with the brightest colour.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or the scale has no length.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys, string title = Title,
        Tensor mask = null, double upTo = 1)
    {
        if (weights.dim() != 2)
            throw new ArgumentException(
                $"AttentionMap: the weights have shape {ShapeText.Of(weights.shape)}, " +
                "but a map shows one matrix (rows, columns); OfHeads shows (heads, T, T).");
        if (!(upTo > 0 && double.IsFinite(upTo)))
            throw new ArgumentException(FormattableString.Invariant(
                $"AttentionMap: the colours cannot run from 0 up to {upTo}; give a weight above 0."));
        var named = NamedWeights.Of("AttentionMap", weights, queries, keys, mask);
        var plot = Figure.New();
        if (named.HasMasked)
            MaskedCells.Add(plot, named.Masked);
        var map = AddMap(plot, named, upTo);
        if (Math.Max(queries.Count, keys.Count) <= LargestWithNumbers)
            AddNumbers(plot, map, named);
        plot.Title(title);
        plot.YLabel(NamedWeights.QueryAxis);
        plot.XLabel(NamedWeights.KeyAxis);
        NamedTicks.Left(plot, queries);
        NamedTicks.Bottom(plot, keys);
        plot.HideGrid();
        plot.Axes.SetLimits(-0.5, keys.Count - 0.5, -0.5, queries.Count - 0.5);
        return plot;
    }

    /// <summary>One picture for each head of a layer.</summary>
    /// <param name="weights">(heads, T, T)</param>
    /// <param name="tokens">T words</param>
    /// <param name="mask">(T, T), non-zero where a query must not look, the same for all heads</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ScottPlot.Plot[] OfHeads(
        Tensor weights, IReadOnlyList<string> tokens, string title = Title, Tensor mask = null)
    {
        if (weights.dim() != 3)
            throw new ArgumentException(
                $"AttentionMap: the weights of several heads have shape (heads, T, T), but these have " +
                $"{ShapeText.Of(weights.shape)}; weights[0] takes the first sentence of a batch.");
        var heads = (int)weights.shape[0];
        return Enumerable.Range(0, heads)
            .Select(head => Of(weights[head], tokens, $"{title}, head {head + 1} of {heads}", mask)).ToArray();
    }

    static ScottPlot.Plottables.Heatmap AddMap(ScottPlot.Plot plot, NamedWeights named, double upTo)
    {
        // Dropout scales weights up, beyond 1.
        var finite = named.Cells.Cast<double>().Where(double.IsFinite).DefaultIfEmpty().ToArray();
        var scale = new ScottPlot.Range(Math.Min(0, finite.Min()), Math.Max(upTo, finite.Max()));
        var colours = Coloured(named, scale);
        var isEmpty = colours.Cast<double>().All(double.IsNaN);
        var map = plot.Add.Heatmap(isEmpty ? new double[named.Queries.Count, named.Keys.Count] : colours);
        map.RenderStrategy = new ScottPlot.Plottables.Heatmap.RenderStrategies.Rectangles();
        map.ManualRange = scale;
        map.IsVisible = !isEmpty;
        AddColourBar(plot, map, named.HasMasked ? "attention weight (hatched: masked)" : "attention weight");
        return map;
    }

    // The numbers that ScottPlot colours: it accepts neither infinity nor a map of nothing but NaN. Cells with NaN stay
    // empty, as masked ones do.
    static double[,] Coloured(NamedWeights named, ScottPlot.Range scale)
    {
        var cells = named.Cells;
        var coloured = new double[cells.GetLength(0), cells.GetLength(1)];
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                coloured[row, column] = named.Masked[row, column]
                    ? double.NaN : Math.Clamp(cells[row, column], scale.Min, scale.Max);
        return coloured;
    }

    static void AddColourBar(ScottPlot.Plot plot, ScottPlot.Plottables.Heatmap map, string label)
    {
        var bar = plot.Add.ColorBar(map);
        bar.Label = label;
        // ScottPlot measures the bar before it knows its ticks, and would draw the label over them.
        bar.MinimumSize = ColourBarWidth;
        TickNumber.Set(bar.Axis);
        bar.Axis.TickLabelStyle.OffsetY = FigureFont.Lift * bar.Axis.TickLabelStyle.FontSize;
    }

    static void AddNumbers(ScottPlot.Plot plot, ScottPlot.Plottables.Heatmap map, NamedWeights named)
    {
        var cells = named.Cells;
        var width = StandardSize.MapWidth - NamedTicks.Length(named.Queries);
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        var small = Math.Max(rows, columns) > LargestWithZero;
        // Three characters are at most 1.8 font sizes wide, four 2.4; a line is 1.3 high.
        var fontSize = Math.Min(width / columns / (small ? 1.8 : 2.4), StandardSize.MapHeight / rows / 1.3);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                if (named.Masked[row, column])
                    continue;
                var text = plot.Add.Text(Number(cells[row, column], small), column, rows - 1 - row);
                text.Alignment = ScottPlot.Alignment.MiddleCenter;
                text.LabelFontSize = (float)Math.Clamp(fontSize, 7, 14);
                text.LabelStyle.OffsetY = FigureFont.Lift * text.LabelFontSize;
                text.LabelFontColor = Readable(map, cells[row, column]);
            }
    }

    // In small cells a weight is written without its leading zero: .07 instead of 0.07.
    static string Number(double weight, bool small)
    {
        if (!double.IsFinite(weight))
            return double.IsNaN(weight) ? "nan" : weight > 0 ? "inf" : "-inf";
        var text = FormattableString.Invariant($"{weight:0.00}");
        return !small ? text : text.StartsWith("0.") ? text[1..] : text[..^1];
    }

    // Black or white, whichever has more contrast with the cell's colour. The colour half-way between the two has about
    // a fifth of the luminance of white.
    static ScottPlot.Color Readable(ScottPlot.Plottables.Heatmap map, double weight)
    {
        if (double.IsNaN(weight))
            return ScottPlot.Colors.Black;
        var range = map.GetRange();
        var share = Math.Clamp((weight - range.Min) / (range.Max - range.Min), 0, 1);
        var cell = map.Colormap.GetColor(share);
        var light = 0.2126 * Linear(cell.R) + 0.7152 * Linear(cell.G) + 0.0722 * Linear(cell.B);
        return light > 0.179 ? ScottPlot.Colors.Black : ScottPlot.Colors.White;
    }

    static double Linear(byte part) => Math.Pow(part / 255.0, 2.2);
}
