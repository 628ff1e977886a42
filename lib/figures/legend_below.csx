/// <summary>A legend outside of the data, where it hides nothing.</summary>
public static class LegendBelow
{
    /// <summary>How much lower the data are, in pixels.</summary>
    public const int Height = 35;

    // Above and below the legend, in pixels.
    const int Gap = 6;

    /// <summary>Shows the legend of a plot in one line below the axis.</summary>
    public static void Show(ScottPlot.Plot plot)
    {
        plot.ShowLegend(ScottPlot.Edge.Bottom).Padding = new(0, 0, bottom: Gap, top: Gap);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = ScottPlot.Colors.Transparent;
    }
}
