using ScottPlot.Svg;

namespace ScottPlot.Panels;

/// <summary>A strip that shows which colour stands for which value.</summary>
public sealed class ColorBar(IHasColorAxis source, Edge edge = Edge.Right) : IPanel
{
    private const int Steps = 128;

    private readonly Axis _axis = ScottPlot.Axis.On(edge);

    /// <summary>Whose colours the strip shows.</summary>
    public IHasColorAxis Source { get; set; } = source;

    /// <summary>On which side of the data.</summary>
    public Edge Edge => _axis.Edge;

    /// <summary>Whether the strip is shown.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The least thickness of strip, ticks and label together, in pixels.</summary>
    public float MinimumSize { get; set; }

    /// <summary>The greatest thickness of strip, ticks and label together, in pixels.</summary>
    public float MaximumSize { get; set; } = float.MaxValue;

    /// <summary>The thickness of the strip in pixels.</summary>
    public float Width { get; set; } = 30;

    /// <summary>The scale beside the strip.</summary>
    public IAxis Axis => _axis;

    /// <summary>What the values are, in words.</summary>
    public string Label { get => LabelStyle.Text; set => LabelStyle.Text = value; }

    /// <summary>What the values are, and how that is drawn.</summary>
    public LabelStyle LabelStyle => _axis.Label;

    double IPanel.Measure(Frame frame, Box figure) => Width + _axis.Measure(Scale(frame), figure);

    void IPanel.Draw(Canvas canvas, Frame frame, Box figure, double offset, double size)
    {
        var strip = Strip(frame.Data, offset);
        DrawColors(canvas.Crisp(), strip);
        canvas.Rectangle(strip, Colors.Transparent, _axis.FrameLineStyle);
        _axis.Draw(canvas, Scale(frame), figure, offset + Width, size - Width);
    }

    private void DrawColors(Canvas canvas, Box strip)
    {
        var range = Source.GetRange();
        for (var i = 0; i < Steps; i++)
        {
            // One value has one colour, and the strip has no other.
            var position = range.Min == range.Max ? 0 : (i + 0.5) / Steps;
            var (from, to) = ((double)i / Steps, (i + 1.0) / Steps);
            var (left, bottom) = (strip.Left, strip.Bottom);
            var step = _axis.IsVertical
                ? strip with { Top = bottom - to * strip.Height, Bottom = bottom - from * strip.Height }
                : strip with { Left = left + from * strip.Width, Right = left + to * strip.Width };
            canvas.Rectangle(step, Source.Colormap.GetColor(position));
        }
    }

    private Box Strip(Box data, double offset) => Edge switch
    {
        Edge.Left => data with { Left = data.Left - offset - Width, Right = data.Left - offset },
        Edge.Right => data with { Left = data.Right + offset, Right = data.Right + offset + Width },
        Edge.Bottom => data with { Top = data.Bottom + offset, Bottom = data.Bottom + offset + Width },
        _ => data with { Top = data.Top - offset - Width, Bottom = data.Top - offset },
    };

    private Frame Scale(Frame frame)
    {
        var range = Source.GetRange();
        var half = range.Min == range.Max ? 0.5 : 0;
        _axis.Limits = new(range.Min - half, range.Max + half);
        return frame with { X = _axis.Limits, Y = _axis.Limits };
    }
}
