namespace ScottPlot;

/// <summary>Decides where short ticks stand between the long ones.</summary>
public interface IMinorTickGenerator
{
    /// <summary>Positions of the short ticks.</summary>
    /// <param name="majorTicks">Positions of the long ones, rising, evenly spaced.</param>
    /// <param name="visibleRange">What the axis shows.</param>
    IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange);
}
