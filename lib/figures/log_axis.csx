/// <summary>ScottPlot has no logarithmic axis: the logarithms are drawn, and the ticks name the numbers.</summary>
public static class LogAxis
{
    const int MostPlaces = 8;

    /// <summary>The number's logarithm to base 10; NaN stays NaN.</summary>
    /// <exception cref="ArgumentException">The number is zero or negative.</exception>
    public static double Of(string name, double value) => value <= 0
        ? throw new ArgumentException(FormattableString.Invariant(
            $"Curves: \"{name}\" holds {value} on a logarithmic axis, which shows numbers above 0 only."))
        : Math.Log10(value);

    /// <summary>The whole powers of ten that enclose all logarithms; nulls if there are none.</summary>
    public static (double? Low, double? High) Decades(IEnumerable<double> logarithms)
    {
        var known = logarithms.Where(double.IsFinite).ToArray();
        if (known.Length == 0)
            return (null, null);
        var low = Math.Floor(known.Min());
        return (low, Math.Max(low + 1, Math.Ceiling(known.Max())));
    }

    /// <summary>Ticks that name the numbers: all of them if there are few, otherwise the powers of ten.</summary>
    public static void Set(ScottPlot.IAxis axis, IEnumerable<double> values)
    {
        var places = values.Where(double.IsFinite).Distinct().Order().ToArray();
        if (axis is ScottPlot.IXAxis && places.Length <= MostPlaces)
            axis.SetTicks(places.Select(Math.Log10).ToArray(), places.Select(TickNumber.Text).ToArray());
        else
            axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
            {
                MinorTickGenerator = new ScottPlot.TickGenerators.LogMinorTickGenerator(),
                IntegerTicksOnly = true,
                LabelFormatter = logarithm => TickNumber.Text(Math.Pow(10, logarithm)),
            };
    }
}
