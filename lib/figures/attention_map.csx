// Attention as a picture: row = the token that looks (query), column = the token looked at (key).
// The brighter the cell, the more of that token flows into the row's context vector.

public static class AttentionMap
{
    const int LargestWithNumbers = 12;
    const int LargestWithZero = 8;

    // What a picture of the usual size, 600 × 500, has beside the names of its rows and columns, in pixels.
    const double Width = 430;
    const double Height = 300;

    // The bar, its ticks with five signs, and the label beside them.
    const int ColourBarWidth = 100;

    /// <summary>Self-attention: every token looks at all tokens.</summary>
    /// <param name="weights">(T, T), rows sum to 1</param>
    /// <param name="tokens">T words</param>
    /// <exception cref="ArgumentException">The shape does not fit the words.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> tokens, string title = "Attention weights") =>
        Of(weights, tokens, tokens, title);

    /// <summary>Attention of one sequence over another, such as of a decoder over its encoder.</summary>
    /// <param name="weights">(rows, columns), rows sum to 1</param>
    /// <param name="queries">The words that look, one for each row.</param>
    /// <param name="keys">The words that are looked at, one for each column.</param>
    /// <exception cref="ArgumentException">The shape does not fit the words.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys,
        string title = "Attention weights")
    {
        Check(weights, queries, keys);
        var cells = Cells(weights);
        var plot = Figure.New();
        var map = AddMap(plot, cells);
        if (Math.Max(queries.Count, keys.Count) <= LargestWithNumbers)
            AddNumbers(plot, map, cells, Width - NamedTicks.Length(queries));
        plot.Title(title);
        plot.YLabel("query: who looks");
        plot.XLabel("key: what is looked at");
        NamedTicks.Left(plot, queries);
        NamedTicks.Bottom(plot, keys);
        plot.HideGrid();
        plot.Axes.SetLimits(-0.5, keys.Count - 0.5, -0.5, queries.Count - 0.5);
        return plot;
    }

    /// <summary>One picture for each head of a layer.</summary>
    /// <param name="weights">(heads, T, T)</param>
    /// <param name="tokens">T words</param>
    /// <exception cref="ArgumentException">The shape does not fit the words.</exception>
    public static ScottPlot.Plot[] OfHeads(
        Tensor weights, IReadOnlyList<string> tokens, string title = "Attention weights")
    {
        if (weights.dim() != 3)
            throw new ArgumentException(
                $"AttentionMap: the weights of several heads have shape (heads, T, T), but these have " +
                $"{ShapeText.Of(weights.shape)}; weights[0] takes the first sentence of a batch.");
        var heads = (int)weights.shape[0];
        return Enumerable.Range(0, heads)
            .Select(head => Of(weights[head], tokens, $"{title}, head {head + 1} of {heads}")).ToArray();
    }

    static ScottPlot.Plottables.Heatmap AddMap(ScottPlot.Plot plot, double[,] cells)
    {
        // One scale for all maps, so that two can be compared; dropout scales weights up, beyond 1.
        var known = cells.Cast<double>().Where(double.IsFinite).DefaultIfEmpty().ToArray();
        var scale = new ScottPlot.Range(Math.Min(0, known.Min()), Math.Max(1, known.Max()));
        var map = plot.Add.Heatmap(Coloured(cells, scale));
        map.RenderStrategy = new ScottPlot.Plottables.Heatmap.RenderStrategies.Rectangles();
        map.ManualRange = scale;
        map.IsVisible = !cells.Cast<double>().All(double.IsNaN);
        AddColourBar(plot, map);
        return map;
    }

    // What gives a cell its colour: ScottPlot takes no infinity, and not NaN alone. A cell that is NaN stays empty.
    static double[,] Coloured(double[,] cells, ScottPlot.Range scale)
    {
        var coloured = (double[,])cells.Clone();
        var isAnyKnown = !cells.Cast<double>().All(double.IsNaN);
        for (var row = 0; row < cells.GetLength(0); row++)
        for (var column = 0; column < cells.GetLength(1); column++)
            coloured[row, column] = isAnyKnown ? Math.Clamp(cells[row, column], scale.Min, scale.Max) : 0;
        return coloured;
    }

    static void AddColourBar(ScottPlot.Plot plot, ScottPlot.Plottables.Heatmap map)
    {
        var bar = plot.Add.ColorBar(map);
        bar.Label = "attention weight";
        // ScottPlot measures the bar before it knows its ticks, and would print the label over them.
        bar.MinimumSize = ColourBarWidth;
        TickNumber.Set(bar.Axis);
        bar.Axis.TickLabelStyle.OffsetY = FigureFont.Lift * bar.Axis.TickLabelStyle.FontSize;
    }

    static void AddNumbers(
        ScottPlot.Plot plot, ScottPlot.Plottables.Heatmap map, double[,] cells, double width)
    {
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        var small = Math.Max(rows, columns) > LargestWithZero;
        // A number of three signs is at most 1.8 font sizes wide, one of four 2.4; a line 1.3 high.
        var fontSize = Math.Min(width / columns / (small ? 1.8 : 2.4), Height / rows / 1.3);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            var text = plot.Add.Text(Number(cells[row, column], small), column, rows - 1 - row);
            text.Alignment = ScottPlot.Alignment.MiddleCenter;
            text.LabelFontSize = (float)Math.Clamp(fontSize, 7, 14);
            text.LabelStyle.OffsetY = FigureFont.Lift * text.LabelFontSize;
            text.LabelFontColor = Readable(map, cells[row, column]);
        }
    }

    // In small cells a weight does without its leading zero: .07 instead of 0.07.
    static string Number(double weight, bool small)
    {
        if (!double.IsFinite(weight))
            return double.IsNaN(weight) ? "nan" : weight > 0 ? "inf" : "-inf";
        var text = FormattableString.Invariant($"{weight:0.00}");
        return small ? text.StartsWith("0.") ? text.Substring(1) : text.Substring(0, text.Length - 1) : text;
    }

    // Black or white, whichever stands out more from the cell's colour. Where the eye sees half-way between
    // the two, light is at about a fifth.
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

    static double[,] Cells(Tensor weights)
    {
        var values = weights.detach().cpu().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var cells = new double[weights.shape[0], weights.shape[1]];
        Buffer.BlockCopy(values, 0, cells, 0, values.Length * sizeof(double));
        return cells;
    }

    static void Check(Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys)
    {
        if (weights.dim() != 2)
            throw new ArgumentException(
                $"AttentionMap: the weights have shape {ShapeText.Of(weights.shape)}, " +
                "but a map shows one matrix (rows, columns); OfHeads shows (heads, T, T).");
        if (weights.shape[0] != queries.Count || weights.shape[1] != keys.Count || weights.numel() == 0)
            throw new ArgumentException(
                $"AttentionMap: the weights have shape {ShapeText.Of(weights.shape)}, but there are " +
                $"{queries.Count} queries and {keys.Count} keys; " +
                $"each row needs a query, each column a key, " +
                $"and there must be at least one of both.");
    }
}
