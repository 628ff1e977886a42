// A number beside an axis: short, and written alike in every culture.

public static class TickNumber
{
    // What is left of 0 when ticks are counted in steps.
    const double Nothing = 1e-15;

    /// <summary>The number with its digits, or with a power of ten where that would take too many.</summary>
    public static string Text(double value) => Math.Abs(value) switch
    {
        < Nothing => "0",
        >= 1e-4 and < 1e6 => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString("0.######e0", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Lets an axis choose its ticks, and writes them so.</summary>
    public static void Set(ScottPlot.IAxis axis) =>
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Text };
}
