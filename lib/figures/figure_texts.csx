#load "figure_font.csx"

/// <summary>All texts of a plot, whoever made it: in the course's font, with nothing silently lost.</summary>
public static class FigureTexts
{
    const double AlongAxis = 0.75;
    const float SmallestFont = 9;

    /// <summary>Gives every text of a plot the font of the figures, and writes what that font lacks as
    /// <see cref="FigureFont.Shown"/> says. A title that is too long for the picture becomes smaller, and if that is
    /// not enough, ends in "…".</summary>
    /// <param name="width">Pixels that the picture will have.</param>
    /// <param name="height">Pixels that the picture will have.</param>
    public static void Settle(ScottPlot.Plot plot, int width, int height)
    {
        FigureFont.Use();
        foreach (var label in Labels(plot))
        {
            label.FontName = FigureFont.Name;
            label.Text = FigureFont.Shown(label.Text);
        }
        foreach (var axis in plot.Axes.GetAxes())
            if (axis.TickGenerator is ScottPlot.TickGenerators.NumericManual names)
                Settle(axis, names);
        foreach (var named in plot.PlottableList.OfType<ScottPlot.IHasLegendText>())
            named.LegendText = FigureFont.Shown(named.LegendText);
        foreach (var line in plot.GetPlottables<ScottPlot.Plottables.AxisLine>())
            line.LegendText = FigureFont.Shown(line.LegendText);
        foreach (var bar in plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(plotted => plotted.Bars))
            bar.Label = FigureFont.Shown(bar.Label);
        Fit(plot, width, height);
        plot.Legend.FontName = FigureFont.Name;
        foreach (var item in plot.Legend.ManualItems)
            item.LabelText = FigureFont.Shown(item.LabelText);
    }

    static IEnumerable<ScottPlot.LabelStyle> Labels(ScottPlot.Plot plot)
    {
        yield return plot.Axes.Title.Label;
        var bars = plot.Axes.GetPanels().OfType<ScottPlot.Panels.ColorBar>().ToArray();
        foreach (var axis in plot.Axes.GetAxes().Concat(bars.Select(bar => bar.Axis)))
        {
            yield return axis.Label;
            yield return axis.TickLabelStyle;
        }
        foreach (var bar in bars)
            yield return bar.LabelStyle;
        foreach (var plotted in plot.PlottableList.OfType<ScottPlot.LabelStyleProperties>())
            yield return plotted.LabelStyle;
        foreach (var plotted in plot.GetPlottables<ScottPlot.Plottables.BarPlot>())
            yield return plotted.ValueLabelStyle;
    }

    // A plot knows its ticks only after they have been requested for a range.
    static void Settle(ScottPlot.IAxis axis, ScottPlot.TickGenerators.NumericManual names)
    {
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        names.Regenerate(new(double.MinValue, double.MaxValue), axis.Edge, new(1), paint, axis.TickLabelStyle);
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual(names.Ticks.Select(Shown).ToArray())
        {
            MaxTickCount = names.MaxTickCount,
        };
    }

    // Titles are centred over the axes, which is not quite the middle of the picture.
    static void Fit(ScottPlot.Plot plot, int width, int height)
    {
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        Fit(plot.Axes.Title.Label, AlongAxis * width, paint);
        foreach (var axis in plot.Axes.GetAxes())
            Fit(axis.Label, AlongAxis * (axis is ScottPlot.IXAxis ? width : height), paint);
    }

    static void Fit(ScottPlot.LabelStyle label, double room, ScottPlot.Paint paint)
    {
        if (string.IsNullOrEmpty(label.Text))
            return;
        var share = (float)(room / label.Measure(paint).Width);
        if (share >= 1)
            return;
        label.FontSize = Math.Min(label.FontSize, Math.Max(SmallestFont, label.FontSize * share));
        label.Text = string.Join("\n", label.Text.Split('\n').Select(line =>
        {
            while (line.Length > 2 && label.Measure(line, paint).Width > room)
                line = line[..^2] + "…";
            return line;
        }));
    }

    static ScottPlot.Tick Shown(ScottPlot.Tick tick) =>
        new(tick.Position, FigureFont.Shown(tick.Label), tick.IsMajor);
}
