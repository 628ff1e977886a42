namespace ScottPlot;

/// <summary>Decides where an axis has its ticks.</summary>
public interface ITickGenerator
{
    /// <summary>The ticks of the picture drawn last.</summary>
    Tick[] Ticks { get; }

    /// <summary>Finds the ticks of a stretch that is this many pixels long.</summary>
    /// <param name="range">What the axis shows.</param>
    /// <param name="length">The axis' length in pixels.</param>
    /// <param name="extent">How many pixels a label takes along the axis.</param>
    internal void Regenerate(CoordinateRange range, double length, Func<string, double> extent);
}
