namespace ScottPlot.TickGenerators;

/// <summary>Divides the space between two long ticks evenly.</summary>
public sealed class EvenlySpacedMinorTickGenerator(double minorTickPerMajorTick) : IMinorTickGenerator
{
    /// <summary>Into how many parts the space between two long ticks is divided.</summary>
    public double MinorTicksPerMajorTick { get; set; } = minorTickPerMajorTick;

    /// <summary>Positions of the short ticks.</summary>
    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange)
    {
        if (majorTicks.Length < 2) return [];
        var step = (majorTicks[1] - majorTicks[0]) / MinorTicksPerMajorTick;
        return
            from major in majorTicks.Prepend(majorTicks[0] - step * MinorTicksPerMajorTick)
            from part in Enumerable.Range(1, Math.Max(0, (int)MinorTicksPerMajorTick - 1))
            let position = major + part * step
            where visibleRange.Contains(position)
            select position;
    }
}
