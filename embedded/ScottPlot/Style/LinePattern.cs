namespace ScottPlot;

/// <summary>The dashes of a line; the default is a solid one.</summary>
public readonly struct LinePattern(float[] intervals, float phase, string name)
{
    /// <summary>A line without gaps.</summary>
    public static LinePattern Solid => new([], 0, "Solid");

    /// <summary>Long dashes.</summary>
    public static LinePattern Dashed => new([10, 10], 0, "Dashed");

    /// <summary>Short dashes.</summary>
    public static LinePattern DenselyDashed => new([6, 6], 0, "Densely Dashed");

    /// <summary>Dots.</summary>
    public static LinePattern Dotted => new([3, 5], 0, "Dotted");

    /// <summary>Lengths of dash and gap by turns, in pixels; empty for a solid line.</summary>
    public float[] Intervals { get; } = intervals;

    /// <summary>Where in the intervals the line starts, in pixels.</summary>
    public float Phase { get; } = phase;

    /// <summary>The pattern's name.</summary>
    public string Name { get; } = name;
}
