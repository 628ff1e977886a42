/// <summary>What a figure is saved as.</summary>
public enum FigureFormat
{
    /// <summary>Lines and letters, which any browser shows at any size.</summary>
    Svg,

    /// <summary>Pixels, for programs that show no SVG.</summary>
    Png,
}
