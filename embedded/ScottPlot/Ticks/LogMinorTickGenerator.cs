namespace ScottPlot.TickGenerators;

/// <summary>Short ticks for an axis that shows logarithms to base 10: ever closer up to the next
/// power.</summary>
public sealed class LogMinorTickGenerator : IMinorTickGenerator
{
    /// <summary>Into how many equal parts the numbers between two powers are divided.</summary>
    /// <remarks>The default 5 gives ticks at 2, 4, 6 and 8 times each power of ten.</remarks>
    public int Divisions { get; set; } = 5;

    /// <summary>Positions of the short ticks.</summary>
    public IEnumerable<double> GetMinorTicks(double[] majorPositions, CoordinateRange visibleRange)
    {
        if (majorPositions.Length < 2) return [];
        var step = majorPositions[1] - majorPositions[0];
        return
            from major in majorPositions.Prepend(majorPositions[0] - step)
            from part in Enumerable.Range(1, Math.Max(0, Divisions - 1))
            let factor = part * 10.0 / Divisions
            where factor > 1
            let position = major + step * Math.Log10(factor)
            where visibleRange.Contains(position)
            select position;
    }
}
