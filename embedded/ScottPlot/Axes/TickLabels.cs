using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>The ticks of an axis in one picture: where their labels stand and how large they are.</summary>
/// <remarks>Labels that would take more than two fifths of the picture or touch each other are written
/// smaller; where that is not enough, those that still touch their neighbour are left out.</remarks>
internal sealed class TickLabels
{
    private const double GapBelow = 2;
    private const double GapBeside = 5;
    private const double LargestShare = 0.4;
    private const double SmallestFont = 7;
    private const double Between = 2;

    private readonly Axis _axis;
    private readonly LabelStyle _style;
    private readonly Tick[] _ticks;
    private readonly Tick[] _labelled;
    private readonly Func<double, double> _pixel;
    private readonly double _fontSize;

    public TickLabels(Axis axis, Frame frame, Box figure)
    {
        _axis = axis;
        _style = Aligned(axis);
        _pixel = axis.IsVertical ? frame.PixelY : frame.PixelX;
        var range = axis.IsVertical ? frame.Y : frame.X;
        axis.TickGenerator.Regenerate(
            range,
            axis.IsVertical ? frame.Data.Height : frame.Data.Width,
            text => Extent(text, _style.FontSize));
        _ticks = [.. axis.TickGenerator.Ticks.Where(tick => range.Contains(tick.Position))];
        var labelled = _ticks
            .Where(tick => tick.IsMajor && _style.IsVisible && !string.IsNullOrWhiteSpace(tick.Label))
            .OrderBy(tick => _pixel(tick.Position)).ToArray();
        _fontSize = FontSize(labelled, axis.IsVertical ? figure.Width : figure.Height);
        _labelled = Apart(labelled);
    }

    /// <summary>From the data area to the far end of the longest label, in pixels; 0 without ticks.</summary>
    public double Thickness => _ticks.Length == 0
        ? 0
        : MarkLength + (_labelled.Length == 0 ? 0 : Gap + Depth(_labelled, _fontSize));

    private double MarkLength =>
        Math.Max(0, Math.Max(_axis.MajorTickStyle.Length, _axis.MinorTickStyle.Length));

    private double Gap => _axis.IsVertical ? GapBeside : GapBelow;

    /// <summary>The boxes of all labels along this edge of the picture.</summary>
    public IEnumerable<Box> Bounds(Box edge) =>
        _labelled.Select(tick => TextMetrics.Bounds(tick.Label, _style, _fontSize, LabelAt(tick, edge)));

    public void Draw(Canvas canvas, Box edge)
    {
        foreach (var tick in _ticks)
        {
            var mark = tick.IsMajor ? _axis.MajorTickStyle : _axis.MinorTickStyle;
            if (mark.Length > 0)
                canvas.Line(Outside(tick, edge, 0), Outside(tick, edge, mark.Length),
                    new LineStyle { Width = mark.Width, Color = mark.Color });
        }

        foreach (var tick in _labelled)
            canvas.Text(tick.Label, _style, _fontSize, LabelAt(tick, edge));
    }

    private Point LabelAt(Tick tick, Box edge) =>
        Outside(tick, edge, Math.Max(0, _axis.MajorTickStyle.Length) + Gap);

    private Point Outside(Tick tick, Box edge, double distance) => _axis.Edge switch
    {
        Edge.Left => new(edge.Left - distance, _pixel(tick.Position)),
        Edge.Right => new(edge.Right + distance, _pixel(tick.Position)),
        Edge.Bottom => new(_pixel(tick.Position), edge.Bottom + distance),
        _ => new(_pixel(tick.Position), edge.Top - distance),
    };

    private static LabelStyle Aligned(Axis axis)
    {
        var upright = axis.Edge switch
        {
            Edge.Left => Alignment.MiddleRight,
            Edge.Right => Alignment.MiddleLeft,
            Edge.Bottom => Alignment.UpperCenter,
            _ => Alignment.LowerCenter,
        };
        var style = axis.TickLabelStyle;
        return style.Aligned(style.Rotation == 0 ? upright : style.Alignment);
    }

    // How far the labels reach away from the data.
    private double Depth(IEnumerable<Tick> ticks, double fontSize) => ticks
        .Select(tick => TextMetrics.Bounds(tick.Label, _style, fontSize, default))
        .Max(box => _axis.Edge switch
        {
            Edge.Left => -box.Left,
            Edge.Right => box.Right,
            Edge.Bottom => box.Bottom,
            _ => -box.Top,
        });

    // How much of the axis a label takes: its box, or less where slanted labels pass each other.
    private double Extent(string text, double fontSize)
    {
        var box = TextMetrics.Bounds(text, _style, fontSize, default);
        var (sin, cos) = Math.SinCos(_style.Rotation * Math.PI / 180);
        var slant = Math.Abs(_axis.IsVertical ? cos : sin);
        var slanted = slant < 1e-6 ? double.PositiveInfinity : TextMetrics.Height(text, fontSize) / slant;
        return Math.Min(_axis.IsVertical ? box.Height : box.Width, slanted);
    }

    private double FontSize(Tick[] labelled, double figure)
    {
        var wanted = (double)_style.FontSize;
        if (labelled.Length == 0) return wanted;
        var scale = Math.Min(1, figure * LargestShare / Math.Max(1, Depth(labelled, wanted)));
        foreach (var (one, next) in labelled.Zip(labelled.Skip(1)))
            scale = Math.Min(scale, Distance(one, next) / (Both(one, next, wanted) + Between));
        return Math.Max(wanted * scale, Math.Min(wanted, SmallestFont));
    }

    private Tick[] Apart(Tick[] labelled)
    {
        var kept = new List<Tick>();
        foreach (var tick in labelled)
            if (kept.Count == 0 || Distance(kept[^1], tick) >= Both(kept[^1], tick, _fontSize))
                kept.Add(tick);
        return [.. kept];
    }

    private double Distance(Tick one, Tick next) => Math.Abs(_pixel(next.Position) - _pixel(one.Position));

    private double Both(Tick one, Tick next, double fontSize) =>
        (Extent(one.Label, fontSize) + Extent(next.Label, fontSize)) / 2;
}
