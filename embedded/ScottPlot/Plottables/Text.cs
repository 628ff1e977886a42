using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A text at a point of the data area.</summary>
public sealed class Text : LabelStyleProperties, IPlottable
{
    /// <summary>Where the text stands.</summary>
    public Coordinates Location { get; set; }

    /// <summary>Which point of the text lies on its location.</summary>
    public Alignment Alignment { get => LabelAlignment; set => LabelAlignment = value; }

    /// <summary>Pixels to the right of the location.</summary>
    public float OffsetX { get; set; }

    /// <summary>Pixels below the location.</summary>
    public float OffsetY { get; set; }

    /// <summary>Whether the text is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>None.</summary>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>The location alone: how large the letters are is not known in units of the axes.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.Around([Location]);

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        if (!Location.AreReal) return;
        var at = frame.Pixel(Location);
        canvas.Text(LabelStyle, new(at.X + OffsetX, at.Y + OffsetY));
    }
}
