using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>Something drawn in the data area.</summary>
public interface IPlottable
{
    /// <summary>Whether it is drawn.</summary>
    bool IsVisible { get; set; }

    /// <summary>What the legend says of it.</summary>
    IEnumerable<LegendItem> LegendItems { get; }

    /// <summary>The stretch of both axes that it covers; NaN where it covers none.</summary>
    AxisLimits GetAxisLimits();

    /// <summary>Draws it; the canvas shows nothing outside the data area.</summary>
    internal void Draw(Canvas canvas, Frame frame);
}
