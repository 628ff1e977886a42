#load "figure.csx"
#load "legend_below.csx"
#load "named_ticks.csx"
#load "named_weights.csx"

/// <summary>Attention as lines: from each word that looks, on the left, to the words that it looks at, on the right.
/// The stronger the line, the larger the weight. Each of several heads has its own colour.</summary>
public static class AttentionLines
{
    const int MostHeads = 10;
    const int LineWidth = 3;

    // A line of less weight would be invisible.
    const double Invisible = 0.01;

    // Between a word and its lines, and around the picture, in pixels.
    const int Gap = 8;
    const int Margin = 20;

    // The offset between the lines of neighbouring heads, in rows.
    const double Apart = 0.07;

    // The height of the headings above the first words, in pixels.
    const int Heading = 32;

    /// <summary>Self-attention: every token looks at all tokens.</summary>
    /// <param name="weights">(T, T), or (heads, T, T) for several heads in one picture; rows sum to 1</param>
    /// <param name="tokens">T words</param>
    /// <exception cref="ArgumentException">The shape does not fit the words, or there are too many heads.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> tokens, string title = "Attention weights") =>
        Of(weights, tokens, tokens, title);

    /// <summary>Attention of one sequence over another, such as of a decoder over its encoder.</summary>
    /// <param name="weights">(rows, columns), or (heads, rows, columns); rows sum to 1</param>
    /// <param name="queries">The words that look, one for each row.</param>
    /// <param name="keys">The words that are looked at, one for each column.</param>
    /// <exception cref="ArgumentException">The shape does not fit the words, or there are too many heads.</exception>
    public static ScottPlot.Plot Of(
        Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys, string title = "Attention weights")
    {
        var heads = Heads(weights, queries, keys);
        var plot = Figure.New();
        plot.HideAxesAndGrid();
        plot.Title(title);
        for (var head = 0; head < heads.Length; head++)
            AddHead(plot, heads, head);
        AddWords(plot, queries, keys);
        if (heads.Length > 1)
            AddLegend(plot, heads.Length);
        return plot;
    }

    static NamedWeights[] Heads(Tensor weights, IReadOnlyList<string> queries, IReadOnlyList<string> keys)
    {
        if (weights.dim() is not (2 or 3) || weights.dim() == 3 && weights.shape[0] is < 1 or > MostHeads)
            throw new ArgumentException(
                $"AttentionLines: the weights have shape {ShapeText.Of(weights.shape)}, but lines show one head " +
                $"(rows, columns) or 1 to {MostHeads} heads (heads, rows, columns).");
        var heads = weights.dim() == 3 ? weights : weights.unsqueeze(0);
        return Enumerable.Range(0, (int)heads.shape[0])
            .Select(head => NamedWeights.Of("AttentionLines", heads[head], queries, keys, mask: null)).ToArray();
    }

    // Words have the same spacing on both sides, the first at the top.
    static double Height(int place) => -place;

    static void AddHead(ScottPlot.Plot plot, NamedWeights[] heads, int head)
    {
        var moved = ((heads.Length - 1) / 2.0 - head) * Apart;
        var cells = heads[head].Cells;
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++)
            {
                var weight = cells[row, column];
                if (!(weight >= Invisible))
                    continue;
                var line = plot.Add.Line(0, Height(row) + moved, 1, Height(column) + moved);
                line.LineWidth = LineWidth;
                line.LineColor = HeadColour(head).WithAlpha(Math.Min(weight, 1));
            }
    }

    static ScottPlot.Color HeadColour(int head) => new ScottPlot.Palettes.Category10().GetColor(head);

    // The lines lie between x = 0 and x = 1, with room for the words on both sides.
    static void AddWords(ScottPlot.Plot plot, IReadOnlyList<string> queries, IReadOnlyList<string> keys)
    {
        var (left, right) = (NamedTicks.Length(queries) + Gap, NamedTicks.Length(keys) + Gap);
        var pixel = 1 / (StandardSize.Width - 2 * Margin - left - right);
        AddColumn(plot, queries, -Gap * pixel, ScottPlot.Alignment.MiddleRight);
        AddColumn(plot, keys, 1 + Gap * pixel, ScottPlot.Alignment.MiddleLeft);
        var rows = Math.Max(queries.Count, keys.Count);
        var heading = Heading * rows / (StandardSize.PlotHeight - 2 * Heading);
        AddHeading(plot, NamedWeights.QueryAxis, -left * pixel, heading, ScottPlot.Alignment.MiddleLeft);
        AddHeading(plot, NamedWeights.KeyAxis, 1 + right * pixel, heading, ScottPlot.Alignment.MiddleRight);
        plot.Axes.SetLimits(
            -(left + Margin) * pixel, 1 + (right + Margin) * pixel, Height(rows) + 0.5, 1.5 * heading);
    }

    static void AddColumn(ScottPlot.Plot plot, IReadOnlyList<string> words, double x, ScottPlot.Alignment alignment)
    {
        foreach (var place in NamedTicks.Places(words))
            AddText(plot, NamedTicks.Shown(words[place]), x, Height(place), alignment, NamedTicks.FontSize(words));
    }

    static void AddHeading(ScottPlot.Plot plot, string heading, double x, double y, ScottPlot.Alignment alignment)
    {
        var label = plot.Axes.Bottom.Label;
        AddText(plot, heading, x, y, alignment, label.FontSize).LabelBold = label.Bold;
    }

    static ScottPlot.Plottables.Text AddText(
        ScottPlot.Plot plot, string words, double x, double y, ScottPlot.Alignment alignment, float fontSize)
    {
        var text = plot.Add.Text(words, x, y);
        text.Alignment = alignment;
        text.LabelFontSize = fontSize;
        text.LabelStyle.OffsetY = FigureFont.Lift * fontSize;
        return text;
    }

    static void AddLegend(ScottPlot.Plot plot, int heads)
    {
        for (var head = 0; head < heads; head++)
            plot.Legend.ManualItems.Add(new()
            {
                LabelText = $"head {head + 1}", LineColor = HeadColour(head), LineWidth = LineWidth,
            });
        LegendBelow.Show(plot);
    }
}
