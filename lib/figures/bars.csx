// A value for each of a few names, side by side.

public static class Bars
{
    /// <summary>Draws a bar for each value, with the value at its end.</summary>
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
        var plot = new ScottPlot.Plot();
        var bars = plot.Add.Bars(values.ToArray()).Bars;
        foreach (var bar in bars)
            bar.Label = bar.Value.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        NamedTicks.Bottom(plot, names);
        plot.Title(title);
        plot.YLabel(yLabel);
        plot.Grid.XAxisStyle.IsVisible = false;
        // Room for the values at the ends; bars that all grow upwards stand on the axis.
        var below = values.Any(value => value < 0) ? 0.2 : 0;
        plot.Axes.Margins(left: 0.05, right: 0.05, bottom: below, top: 0.2);
        return plot;
    }
}
