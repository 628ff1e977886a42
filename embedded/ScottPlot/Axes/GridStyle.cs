namespace ScottPlot;

/// <summary>How the grid lines of one axis are drawn.</summary>
public sealed class GridStyle
{
    /// <summary>Whether there are grid lines at all.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Lines at long ticks.</summary>
    public LineStyle MajorLineStyle { get; set; } = new() { Width = 1, Color = Colors.Black.WithOpacity(.1) };

    /// <summary>Lines at short ticks; none unless a width is given.</summary>
    public LineStyle MinorLineStyle { get; set; } =
        new() { Width = 0, Color = Colors.Black.WithOpacity(.05) };
}
