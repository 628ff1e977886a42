using System.Globalization;
using ScottPlot.Svg;

namespace ScottPlot.TickGenerators;

/// <summary>Ticks at round numbers, as many as there is room for.</summary>
public sealed class NumericAutomatic : ITickGenerator
{
    private const double FewestPixelsApart = 30;
    private const double PixelsBetweenLabels = 16;

    /// <summary>The ticks of the picture drawn last.</summary>
    public Tick[] Ticks { get; set; } = [];

    /// <summary>Whether only whole numbers may have a long tick.</summary>
    public bool IntegerTicksOnly { get; set; }

    /// <summary>Turns a tick's position into its label.</summary>
    public Func<double, string> LabelFormatter { get; set; } = Format;

    /// <summary>Where the short ticks stand.</summary>
    public IMinorTickGenerator MinorTickGenerator { get; set; } = new EvenlySpacedMinorTickGenerator(5);

    void ITickGenerator.Regenerate(CoordinateRange range, double length, Func<string, double> extent)
    {
        var step = RoundStep.AtLeast(Math.Max(
            (range.Max - range.Min) * FewestPixelsApart / Math.Max(1, length),
            // Finer steps than this are lost among the digits of a double.
            Math.Max(Math.Abs(range.Min), Math.Abs(range.Max)) * 1e-13));
        while (IntegerTicksOnly && !step.IsWhole) step = step.Next;
        var major = Major(step, range);
        while (major.Length > 2 && !Fits(major, step, range, length, extent))
        {
            step = step.Next;
            while (IntegerTicksOnly && !step.IsWhole) step = step.Next;
            major = Major(step, range);
        }

        var minor = MinorTickGenerator.GetMinorTicks([.. major.Select(tick => tick.Position)], range)
            .Where(range.Contains);
        Ticks = [.. major, .. minor.Select(Tick.Minor)];
    }

    private static bool Fits(
        Tick[] major, RoundStep step, CoordinateRange range, double length, Func<string, double> extent) =>
        major.Max(tick => extent(tick.Label)) + PixelsBetweenLabels <=
        length * step.Size / (range.Max - range.Min);

    private Tick[] Major(RoundStep step, CoordinateRange range) =>
        [.. step.Multiples(range).Select(position => Tick.Major(position, LabelFormatter(position)))];

    private static string Format(double value)
    {
        var size = Math.Abs(value);
        return size is 0 or (>= 1e-4 and < 1e6)
            ? value.ToString("0.##########", CultureInfo.InvariantCulture)
            : value.ToString("0.######e0", CultureInfo.InvariantCulture);
    }
}
