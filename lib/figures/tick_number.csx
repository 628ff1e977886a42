using System.Globalization;

/// <summary>A number beside an axis: short, and the same in every culture.</summary>
public static class TickNumber
{
    // Ticks are computed by adding steps, so 0 may come out slightly off.
    const double NearZero = 1e-15;

    /// <summary>The number in digits, or with a power of ten if that would take too many.</summary>
    public static string Text(double value) => Math.Abs(value) switch
    {
        < NearZero => "0",
        >= 1e-4 and < 1e6 => value.ToString("0.######", CultureInfo.InvariantCulture),
        _ => value.ToString("0.######e0", CultureInfo.InvariantCulture),
    };

    /// <summary>Lets an axis choose its ticks, and labels them with <see cref="Text"/>.</summary>
    public static void Set(ScottPlot.IAxis axis) =>
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Text };
}
