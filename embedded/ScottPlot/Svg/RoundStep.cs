namespace ScottPlot.Svg;

/// <summary>A round number, 1, 2 or 5 times a power of ten, to count along an axis with.</summary>
internal readonly record struct RoundStep(int Mantissa, int Exponent)
{
    public double Size => Multiple(1);

    public bool IsWhole => Exponent >= 0;

    /// <summary>The next larger round step.</summary>
    public RoundStep Next => Mantissa switch
    {
        1 => this with { Mantissa = 2 },
        2 => this with { Mantissa = 5 },
        _ => new(1, Exponent + 1),
    };

    /// <summary>The smallest round step that is not below the size.</summary>
    public static RoundStep AtLeast(double size)
    {
        var step = new RoundStep(1, (int)Math.Floor(Math.Log10(size)));
        while (step.Size < size * (1 - 1e-9)) step = step.Next;
        return step;
    }

    /// <summary>All multiples of the step that lie in the range, rising.</summary>
    public IEnumerable<double> Multiples(CoordinateRange range)
    {
        // A multiple that rounding pushes just past the edge still belongs to it.
        var slack = (range.Max - range.Min) * 1e-9;
        var last = Math.Floor((range.Max + slack) / Size);
        for (var k = Math.Ceiling((range.Min - slack) / Size); k <= last; k++)
            yield return Multiple(k) + 0.0;
    }

    // Dividing by a power of ten gives the double nearest to the decimal number; multiplying by 0.1 does not.
    private double Multiple(double k) => Exponent < 0
        ? k * Mantissa / Math.Pow(10, -Exponent)
        : k * Mantissa * Math.Pow(10, Exponent);
}
