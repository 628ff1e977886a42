namespace ScottPlot;

/// <summary>A mark on an axis.</summary>
public readonly struct Tick(double position, string label, bool isMajor)
{
    /// <summary>Where on the axis, in its units.</summary>
    public readonly double Position = position;

    /// <summary>What stands beside the mark.</summary>
    public readonly string Label = label;

    /// <summary>Whether the mark is a long one, with a label and a grid line.</summary>
    public readonly bool IsMajor = isMajor;

    /// <summary>A major tick.</summary>
    public Tick(double position, string label) : this(position, label, true)
    {
    }

    /// <summary>A long mark with a label.</summary>
    public static Tick Major(double position, string label) => new(position, label, true);

    /// <summary>A short mark without one.</summary>
    public static Tick Minor(double position) => new(position, "", false);
}
