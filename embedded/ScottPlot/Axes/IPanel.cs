using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>Something beside the data area: an axis, the title, a colour bar.</summary>
public interface IPanel
{
    /// <summary>On which side of the data area.</summary>
    Edge Edge { get; }

    /// <summary>Whether the panel is drawn; a hidden one takes no room.</summary>
    bool IsVisible { get; set; }

    /// <summary>The least thickness in pixels.</summary>
    float MinimumSize { get; set; }

    /// <summary>The greatest thickness in pixels.</summary>
    float MaximumSize { get; set; }

    /// <summary>The thickness that the panel needs beside this data area, in pixels.</summary>
    internal double Measure(Frame frame, Box figure);

    /// <summary>Draws the panel, so many pixels away from the data area and so many thick.</summary>
    internal void Draw(Canvas canvas, Frame frame, Box figure, double offset, double size);
}
