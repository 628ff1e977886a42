// A value for each of a few names, side by side.

public static class Bars
{
    // What a picture of the usual size, 600 × 500, has to offer along its axis, in pixels; and the letters in it.
    const double Room = 480;
    const float LargestFont = 12;
    const float SmallestFont = 7;

    /// <summary>Draws a bar for each value, with the value at its end where that has room.</summary>
    /// <param name="format">How the values are written, as in <c>value.ToString("0.00")</c>.</param>
    /// <exception cref="ArgumentException">There are not as many names as values, or none.</exception>
    public static ScottPlot.Plot Of(
        string title, string yLabel, IReadOnlyList<string> names, IReadOnlyList<double> values,
        string format = "0.00")
    {
        if (names.Count != values.Count || names.Count == 0)
            throw new ArgumentException(
                $"Bars: there are {names.Count} names and {values.Count} values; " +
                $"each bar needs one of both, and there must be at least one bar.");
        var plot = Figure.New();
        AddBars(plot, values, format);
        NamedTicks.Bottom(plot, names);
        plot.Title(title);
        plot.YLabel(yLabel);
        plot.Grid.XAxisStyle.IsVisible = false;
        // Room for the values at the ends; bars that all grow upwards stand on the axis.
        var below = values.Any(value => value < 0) ? 0.2 : 0;
        plot.Axes.Margins(left: 0.05, right: 0.05, bottom: below, top: 0.2);
        return plot;
    }

    static void AddBars(ScottPlot.Plot plot, IReadOnlyList<double> values, string format)
    {
        var drawn = plot.Add.Bars(values.ToArray());
        var labels = values
            .Select(value => value.ToString(format, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var width = labels.Max(label => FigureFont.Width(label, LargestFont));
        var fontSize = Math.Min(LargestFont, LargestFont * (float)(Room / values.Count / width));
        if (fontSize < SmallestFont)
            return;
        drawn.ValueLabelStyle.FontSize = fontSize;
        foreach (var (bar, label) in drawn.Bars.Zip(labels))
            bar.Label = label;
    }
}
