using System.Globalization;
using ScottPlot.Panels;
using ScottPlot.Plottables;

namespace ScottPlot;

/// <summary>Adds curves, bars, matrices and text to a plot, each in the palette's next colour.</summary>
public sealed class PlottableAdder(Plot plot)
{
    /// <summary>The plot that is added to.</summary>
    public Plot Plot { get; } = plot;

    /// <summary>Where the colours come from.</summary>
    public IPalette Palette { get; set; } = new Palettes.Category10();

    /// <summary>A matrix as coloured cells, row 0 at the top.</summary>
    public Heatmap Heatmap(double[,] intensities) => Added(new Heatmap(intensities));

    /// <summary>A strip beside the data that explains the colours of a matrix.</summary>
    public ColorBar ColorBar(IHasColorAxis source, Edge edge = Edge.Right)
    {
        var bar = new ColorBar(source, edge);
        Plot.Axes.AddPanel(bar);
        return bar;
    }

    /// <summary>A text at a point.</summary>
    public Text Text(string text, double x, double y) => Text(text, new Coordinates(x, y));

    /// <summary>A text at a point.</summary>
    public Text Text(string text, Coordinates location) =>
        Added(new Text { LabelText = text, Location = location });

    /// <summary>Points joined by a line.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter Scatter(double[] xs, double[] ys, Color? color = null) =>
        Scatter<double, double>(xs, ys, color);

    /// <summary>Points joined by a line.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter Scatter<T1, T2>(T1[] xs, T2[] ys, Color? color = null) => Scatter(Points(xs, ys), color);

    /// <summary>Points joined by a line.</summary>
    public Scatter Scatter(Coordinates[] coordinates, Color? color = null) =>
        Added(new Scatter(coordinates) { Color = color ?? NextColor() });

    /// <summary>A line through points that are not marked.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter ScatterLine(double[] xs, double[] ys, Color? color = null) =>
        ScatterLine<double, double>(xs, ys, color);

    /// <summary>A line through points that are not marked.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter ScatterLine<T1, T2>(T1[] xs, T2[] ys, Color? color = null)
    {
        var scatter = Scatter(xs, ys, color);
        scatter.MarkerSize = 0;
        return scatter;
    }

    /// <summary>Points without a line.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter ScatterPoints(double[] xs, double[] ys, Color? color = null) =>
        ScatterPoints<double, double>(xs, ys, color);

    /// <summary>Points without a line.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Scatter ScatterPoints<T1, T2>(T1[] xs, T2[] ys, Color? color = null)
    {
        var scatter = Scatter(xs, ys, color);
        scatter.LineWidth = 0;
        return scatter;
    }

    /// <summary>A bar for each value, at 0, 1, 2 and so on.</summary>
    public BarPlot Bars(double[] values) =>
        Bars(Enumerable.Range(0, values.Length).Select(i => (double)i), values);

    /// <summary>A bar for each value.</summary>
    /// <exception cref="ArgumentException">There are not as many positions as values.</exception>
    public BarPlot Bars(IEnumerable<double> positions, IEnumerable<double> values)
    {
        var (at, heights) = (positions.ToArray(), values.ToArray());
        SameLength("positions", at.Length, "values", heights.Length);
        var color = NextColor();
        var bars = at.Zip(heights, (x, y) => new Bar { Position = x, Value = y, FillColor = color });
        return Bars(bars.ToList());
    }

    /// <summary>The given bars.</summary>
    public BarPlot Bars(Bar[] bars) => Added(new BarPlot([.. bars]));

    /// <summary>The given bars.</summary>
    public BarPlot Bars(List<Bar> bars) => Added(new BarPlot(bars));

    /// <summary>A straight line.</summary>
    public LinePlot Line(double x1, double y1, double x2, double y2) => Line(new(x1, y1), new(x2, y2));

    /// <summary>A straight line.</summary>
    public LinePlot Line(CoordinateLine line) => Line(line.Start, line.End);

    /// <summary>A straight line.</summary>
    public LinePlot Line(Coordinates start, Coordinates end) =>
        Added(new LinePlot { Start = start, End = end, Color = NextColor() });

    /// <summary>A horizontal line across the whole data area.</summary>
    public HorizontalLine HorizontalLine(
        double y, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new HorizontalLine
        {
            Y = y, LineWidth = width, LineColor = color ?? NextColor(), LinePattern = pattern,
        });

    /// <summary>A vertical line across the whole data area.</summary>
    public VerticalLine VerticalLine(
        double x, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new VerticalLine
        {
            X = x, LineWidth = width, LineColor = color ?? NextColor(), LinePattern = pattern,
        });

    /// <summary>The area between two curves.</summary>
    /// <exception cref="ArgumentException">The three arrays are not equally long.</exception>
    public FillY FillY(double[] xs, double[] ys1, double[] ys2)
    {
        SameLength("xs", xs.Length, "ys1", ys1.Length);
        SameLength("xs", xs.Length, "ys2", ys2.Length);
        return Added(new FillY([.. xs.Zip(ys1, ys2)]) { FillColor = NextColor() });
    }

    /// <summary>An arrow from base to tip.</summary>
    public Arrow Arrow(Coordinates arrowBase, Coordinates arrowTip)
    {
        var color = NextColor();
        return Added(new Arrow
        {
            Base = arrowBase, Tip = arrowTip, ArrowLineColor = color, ArrowFillColor = color,
        });
    }

    /// <summary>An arrow from base to tip.</summary>
    public Arrow Arrow(double xBase, double yBase, double xTip, double yTip) =>
        Arrow(new Coordinates(xBase, yBase), new Coordinates(xTip, yTip));

    private Color NextColor() => Palette.GetColor(Plot.PlottableList.Count);

    private T Added<T>(T plottable) where T : IPlottable
    {
        Plot.PlottableList.Add(plottable);
        return plottable;
    }

    private static Coordinates[] Points<T1, T2>(T1[] xs, T2[] ys)
    {
        SameLength("xs", xs.Length, "ys", ys.Length);
        return [.. xs.Zip(ys, (x, y) => new Coordinates(Number(x), Number(y)))];
    }

    private static double Number<T>(T value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static void SameLength(string nameA, int a, string nameB, int b)
    {
        if (a != b)
            throw new ArgumentException(
                $"{nameA} has {a} elements and {nameB} {b}; they must be equally long.");
    }
}
