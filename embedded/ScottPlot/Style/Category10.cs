namespace ScottPlot.Palettes;

/// <summary>The ten categorical colours of D3, well told apart.</summary>
public sealed class Category10 : IPalette
{
    /// <summary>The palette's name.</summary>
    public string Name => "Category 10";

    /// <summary>What it is good for.</summary>
    public string Description => "Ten colours for categories without an order.";

    /// <summary>The colours, in order.</summary>
    public Color[] Colors { get; } =
    [
        .. new[]
        {
            "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd",
            "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
        }.Select(Color.FromHex)
    ];

    /// <summary>The colour of the plottable with this number; after the last comes the first again.</summary>
    public Color GetColor(int index) => Colors[index % Colors.Length];
}
