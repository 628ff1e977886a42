namespace ScottPlot.TickGenerators;

/// <summary>Ticks where the caller wants them.</summary>
public sealed class NumericManual : ITickGenerator
{
    private readonly List<Tick> _ticks = [];

    /// <summary>No ticks yet.</summary>
    public NumericManual()
    {
    }

    /// <summary>The given ticks.</summary>
    public NumericManual(Tick[] ticks) => _ticks.AddRange(ticks);

    /// <summary>A long tick with a label at each position.</summary>
    /// <exception cref="ArgumentException">There are not as many labels as positions.</exception>
    public NumericManual(double[] positions, string[] labels)
    {
        if (positions.Length != labels.Length)
            throw new ArgumentException(
                $"{positions.Length} tick positions and {labels.Length} labels were given; " +
                "each position needs one label.");
        _ticks.AddRange(positions.Zip(labels, Tick.Major));
    }

    /// <summary>The ticks.</summary>
    public Tick[] Ticks => [.. _ticks];

    /// <summary>Adds a tick.</summary>
    public void Add(Tick tick) => _ticks.Add(tick);

    /// <summary>Adds a long tick with a label.</summary>
    public void AddMajor(double position, string label) => Add(Tick.Major(position, label));

    /// <summary>Adds a short tick.</summary>
    public void AddMinor(double position) => Add(Tick.Minor(position));

    void ITickGenerator.Regenerate(CoordinateRange range, double length, Func<string, double> extent)
    {
        // The ticks stay where they are, whatever the axis shows.
    }
}
