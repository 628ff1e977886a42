using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>Bars, each with its label. A bar whose value is NaN or infinite is left out.</summary>
public sealed class BarPlot : IPlottable
{
    internal BarPlot(List<Bar> bars) => Bars = bars;

    /// <summary>The bars.</summary>
    public List<Bar> Bars { get; }

    /// <summary>How the labels of all bars are drawn.</summary>
    public LabelStyle ValueLabelStyle { get; set; } = new();

    /// <summary>What the legend says; nothing when empty.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Whether the bars are drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The colour inside all bars.</summary>
    public Color Color { set => Bars.ForEach(bar => bar.FillColor = value); }

    /// <summary>Whether all bars lie.</summary>
    public bool Horizontal
    {
        set => Bars.ForEach(bar => bar.Orientation = value ? Orientation.Horizontal : Orientation.Vertical);
    }

    /// <summary>What the legend says, with the colour of the first bar.</summary>
    public IEnumerable<LegendItem> LegendItems => Bars.Count == 0
        ? []
        : LegendItem.Of(LegendText, fill: new FillStyle { Color = Bars[0].FillColor });

    /// <summary>The box around all bars that can be drawn.</summary>
    public AxisLimits GetAxisLimits()
    {
        var all = Bars.Where(bar => bar.IsVisible).Select(bar => bar.AxisLimits).ToArray();
        return new(
            CoordinateRange.Of(all.SelectMany(limits => new[] { limits.Left, limits.Right })),
            CoordinateRange.Of(all.SelectMany(limits => new[] { limits.Bottom, limits.Top })));
    }

    void IPlottable.Draw(Canvas canvas, Frame frame)
    {
        var drawn = Bars.Where(bar => bar.IsVisible && bar.AxisLimits.XRange.IsReal).ToArray();
        foreach (var bar in drawn)
            canvas.Rectangle(BoxOf(bar, frame), bar.FillColor, bar.LineStyle);
        foreach (var bar in drawn.Where(bar => bar.Label != ""))
            DrawLabel(canvas, bar, BoxOf(bar, frame));
    }

    private static Box BoxOf(Bar bar, Frame frame)
    {
        var limits = bar.AxisLimits;
        return frame.Pixels(limits.Left, limits.Bottom, limits.Right, limits.Top);
    }

    private void DrawLabel(Canvas canvas, Bar bar, Box box)
    {
        var (alignment, at) = bar.CenterLabel
            ? (Alignment.MiddleCenter, new Point(box.CenterX, box.CenterY))
            : LabelAtEnd(bar, box);
        canvas.Text(bar.Label, ValueLabelStyle.Aligned(alignment), ValueLabelStyle.FontSize, at);
    }

    private static (Alignment Alignment, Point At) LabelAtEnd(Bar bar, Box box) =>
        (bar.Orientation, bar.Value < bar.ValueBase) switch
        {
            (Orientation.Vertical, false) =>
                (Alignment.LowerCenter, new(box.CenterX, box.Top - bar.LabelOffset)),
            (Orientation.Vertical, true) =>
                (Alignment.UpperCenter, new(box.CenterX, box.Bottom + bar.LabelOffset)),
            (_, false) => (Alignment.MiddleLeft, new(box.Right + bar.LabelOffset, box.CenterY)),
            (_, true) => (Alignment.MiddleRight, new(box.Left - bar.LabelOffset, box.CenterY)),
        };
}
