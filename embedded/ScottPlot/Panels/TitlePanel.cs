using ScottPlot.Svg;

namespace ScottPlot.Panels;

/// <summary>The title above the data.</summary>
public sealed class TitlePanel : IPanel
{
    private const double Padding = 8;

    /// <summary>Above the data.</summary>
    public Edge Edge => Edge.Top;

    /// <summary>Whether the title is shown.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The least height in pixels.</summary>
    public float MinimumSize { get; set; }

    /// <summary>The greatest height in pixels.</summary>
    public float MaximumSize { get; set; } = float.MaxValue;

    /// <summary>The title's text and how it is drawn.</summary>
    public LabelStyle Label { get; } =
        new() { FontSize = 16, Bold = true, Alignment = Alignment.MiddleCenter };

    double IPanel.Measure(Frame frame, Box figure) => Label.Text == ""
        ? 0
        : TextMetrics.Height(Label.Text, Label.FontSize) + Padding;

    void IPanel.Draw(Canvas canvas, Frame frame, Box figure, double offset, double size)
    {
        var room = figure.Shrink(Padding).Width;
        var fontSize = TextMetrics.Fit(Label.Text, Label.FontSize, Label.Bold, room);
        var half = TextMetrics.Width(Label.Text, fontSize, Label.Bold) / 2;
        // Centred on the data, unless that would push a long title out of the picture.
        var least = Padding + half;
        var x = Math.Clamp(frame.Data.CenterX, least, Math.Max(least, figure.Right - least));
        canvas.Text(Label.Text, Label, fontSize, new(x, frame.Data.Top - offset - size / 2));
    }
}
