// A line to compare a figure's data with, such as the best possible result.

/// <summary>A named line across a figure, at one height or at one place.</summary>
public sealed record Mark
{
    static readonly ScottPlot.LinePattern[] Patterns =
        [ScottPlot.LinePattern.Dashed, ScottPlot.LinePattern.Dotted, ScottPlot.LinePattern.DenselyDashed];

    Mark(string name, double value, bool isHeight) => (Name, Value, IsHeight) = (name, value, isHeight);

    /// <summary>What the line is called.</summary>
    public string Name { get; }

    /// <summary>The y of a height, the x of a place.</summary>
    public double Value { get; }

    /// <summary>Whether it is horizontal; otherwise it is vertical.</summary>
    public bool IsHeight { get; }

    /// <summary>A horizontal line.</summary>
    public static Mark AtHeight(string name, double y) => new(name, y, isHeight: true);

    /// <summary>A vertical line.</summary>
    public static Mark AtPlace(string name, double x) => new(name, x, isHeight: false);

    /// <summary>The same line on axes that may be logarithmic.</summary>
    /// <exception cref="ArgumentException">It has no logarithm.</exception>
    public Mark Scaled(bool logX, bool logY) =>
        (IsHeight ? logY : logX) ? new(Name, LogAxis.Of(Name, Value), IsHeight) : this;

    /// <summary>The line as a curve from end to end of what is shown.</summary>
    public Curve Across(ScottPlot.AxisLimits shown) => IsHeight
        ? new(Name, [shown.Left, shown.Right], [Value, Value])
        : new(Name, [Value, Value], [shown.Bottom, shown.Top]);

    /// <summary>Draws marks: dark grey and dashed, each with its own pattern, because colours are for
    /// results.</summary>
    public static void Add(ScottPlot.Plot plot, IReadOnlyList<Mark> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            ScottPlot.Plottables.AxisLine line = marks[i].IsHeight
                ? plot.Add.HorizontalLine(marks[i].Value) : plot.Add.VerticalLine(marks[i].Value);
            line.LineColor = ScottPlot.Colors.DimGray;
            line.LineWidth = 2;
            line.LinePattern = Patterns[i % Patterns.Length];
            line.LegendText = marks[i].Name;
            // Long enough to show the pattern.
            plot.Legend.SymbolWidth = 32;
        }
    }
}
