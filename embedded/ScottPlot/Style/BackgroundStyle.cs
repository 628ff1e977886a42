namespace ScottPlot;

/// <summary>What lies behind the figure or behind the data.</summary>
public sealed class BackgroundStyle
{
    /// <summary>The background's colour.</summary>
    public Color Color { get; set; } = Colors.Transparent;
}
