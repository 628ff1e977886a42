// A value for each of a few names, side by side.

using System.Globalization;

public static class Bars
{
    const float LargestFont = 12;
    const float SmallestFont = 7;

    // Left and right of the bars, as shares of their own width.
    const double Margin = 0.05;

    /// <summary>Draws a bar for each value, with the value at its end if there is room for it.</summary>
    /// <param name="format">How the values are written, as in <c>value.ToString("0.00")</c>.</param>
    /// <exception cref="ArgumentException">The numbers of names and values differ, or there are none.</exception>
    public static ScottPlot.Plot Of(
        string title, string yLabel, IReadOnlyList<string> names, IReadOnlyList<double> values,
        string format = "0.00")
    {
        if (names.Count != values.Count || names.Count == 0)
            throw new ArgumentException(
                $"Bars: there are {names.Count} names and {values.Count} values; " +
                "each bar needs one of each, and there must be at least one bar.");
        var plot = Figure.New();
        AddBars(plot, values, format);
        NamedTicks.Bottom(plot, names);
        plot.Title(title);
        plot.YLabel(yLabel);
        plot.Grid.XAxisStyle.IsVisible = false;
        // Room for the values at the ends of the bars; bars that all grow upwards stand on the axis.
        var below = values.Any(value => value < 0) ? 0.2 : 0;
        plot.Axes.Margins(left: Margin, right: Margin, bottom: below, top: 0.2);
        return plot;
    }

    static void AddBars(ScottPlot.Plot plot, IReadOnlyList<double> values, string format)
    {
        var drawn = plot.Add.Bars(values.ToArray());
        var labels = values.Select(value => value.ToString(format, CultureInfo.InvariantCulture)).ToArray();
        var width = labels.Max(label => FigureFont.Width(label, LargestFont));
        var room = UsualSize.PlotWidth / (1 + 2 * Margin) / values.Count;
        var fontSize = Math.Min(LargestFont, LargestFont * (float)(room / width));
        if (fontSize < SmallestFont)
            return;
        drawn.ValueLabelStyle.FontSize = fontSize;
        foreach (var (bar, label) in drawn.Bars.Zip(labels))
            bar.Label = label;
    }
}
