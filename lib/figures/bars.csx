#load "figure.csx"
#load "legend_below.csx"
#load "named_ticks.csx"
#load "mark.csx"

using System.Globalization;

/// <summary>Bars of one colour, one in each group of bars.</summary>
public sealed record BarSeries(string Name, IReadOnlyList<double> Values);

/// <summary>A value for each of a few names, side by side.</summary>
public static class Bars
{
    const float LargestFont = 12;
    const float SmallestFont = 7;

    // Between a bar and its value, and around a value, where no mark is drawn, in pixels.
    const int Gap = 7;
    const int Clear = 3;

    // The share of its slot that a group of bars fills, and the margins left and right, in slots.
    const double Filled = 0.8;
    const double Margin = 0.05;

    /// <summary>Draws a bar for each value, with the value at its end if there is room for it.</summary>
    /// <param name="format">How the values are written, as in <c>value.ToString("0.00")</c>.</param>
    /// <param name="marks">Lines to measure the bars by, which a legend names.</param>
    /// <exception cref="ArgumentException">The numbers of names and values differ, or there are none.</exception>
    public static ScottPlot.Plot Of(
        string title, string yLabel, IReadOnlyList<string> names, IReadOnlyList<double> values,
        string format = "0.00", params Mark[] marks) =>
        OfGroups(title, yLabel, names, [new("", values)], format, marks);

    /// <summary>Draws a group of bars for each name, in which every series has one; a legend names the series.</summary>
    /// <param name="format">How the values are written, as in <c>value.ToString("0.00")</c>.</param>
    /// <param name="marks">Lines to measure the bars by, which the legend names too.</param>
    /// <exception cref="ArgumentException">The numbers of names and values differ, or there are none.</exception>
    public static ScottPlot.Plot OfGroups(
        string title, string yLabel, IReadOnlyList<string> names, IReadOnlyList<BarSeries> series,
        string format = "0.00", params Mark[] marks)
    {
        foreach (var one in series)
            if (names.Count != one.Values.Count || names.Count == 0)
                throw new ArgumentException(
                    $"Bars: there are {names.Count} names and {one.Values.Count} values; " +
                    "each bar needs one of each, and there must be at least one bar.");
        if (series.Count == 0)
            throw new ArgumentException("Bars: there is no series of values; there must be at least one.");
        var plot = Figure.New();
        AddBars(plot, series);
        Mark.Add(plot, marks);
        AddValues(plot, format);
        NamedTicks.Bottom(plot, names);
        plot.Title(title);
        plot.YLabel(yLabel);
        plot.Grid.XAxisStyle.IsVisible = false;
        // Room for the values at the ends of the bars; bars that all grow upwards stand on the axis.
        var below = series.Any(one => one.Values.Any(value => value < 0)) ? 0.2 : 0;
        plot.Axes.Margins(left: Margin, right: Margin, bottom: below, top: 0.2);
        if (series.Count + marks.Length > 1)
            LegendBelow.Show(plot);
        return plot;
    }

    static void AddBars(ScottPlot.Plot plot, IReadOnlyList<BarSeries> series)
    {
        var width = Filled / series.Count;
        for (var place = 0; place < series.Count; place++)
        {
            var values = series[place].Values;
            var left = (place - (series.Count - 1) / 2.0) * width;
            var drawn = plot.Add.Bars(Enumerable.Range(0, values.Count).Select(group => group + left), values);
            drawn.Color = new ScottPlot.Palettes.Category10().GetColor(place);
            drawn.LegendText = series[place].Name;
            foreach (var bar in drawn.Bars)
                bar.Size = width;
        }
    }

    // In front of the marks, which would strike a value out.
    static void AddValues(ScottPlot.Plot plot, string format)
    {
        var bars = plot.GetPlottables<ScottPlot.Plottables.BarPlot>().SelectMany(series => series.Bars).ToArray();
        var fontSize = FontSize(bars, format);
        if (fontSize < SmallestFont)
            return;
        foreach (var bar in bars)
        {
            var end = double.IsFinite(bar.Value) ? bar.Value : 0;
            var text = plot.Add.Text(Text(bar.Value, format), bar.Position, end);
            text.Alignment = end < 0 ? ScottPlot.Alignment.UpperCenter : ScottPlot.Alignment.LowerCenter;
            text.OffsetY = (end < 0 ? Gap : -Gap) + FigureFont.Lift * fontSize;
            text.LabelFontSize = fontSize;
            text.LabelBackgroundColor = ScottPlot.Colors.White;
            text.LabelPadding = Clear;
        }
    }

    // The largest size in which the longest value is no wider than its share of the picture.
    static float FontSize(IReadOnlyList<ScottPlot.Bar> bars, string format)
    {
        var width = bars.Max(bar => FigureFont.Width(Text(bar.Value, format), LargestFont));
        var room = StandardSize.PlotWidth / (1 + 2 * Margin) / bars.Count;
        return Math.Min(LargestFont, LargestFont * (float)(room / width));
    }

    static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
