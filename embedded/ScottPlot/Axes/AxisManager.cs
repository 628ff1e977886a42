using ScottPlot.Grids;
using ScottPlot.Panels;
using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>The four axes of a plot, their limits, and what else stands beside the data.</summary>
public sealed class AxisManager
{
    private readonly Plot _plot;
    private readonly YAxis _left = new(Edge.Left);
    private readonly YAxis _right = new(Edge.Right, ticks: false);
    private readonly XAxis _bottom = new(Edge.Bottom);
    private readonly XAxis _top = new(Edge.Top, ticks: false);
    private readonly List<IPanel> _panels = [];
    private bool _squareUnits;
    private (double Left, double Right, double Bottom, double Top) _margins = (.05, .05, .075, .075);

    internal AxisManager(Plot plot) => _plot = plot;

    /// <summary>The axis on the left.</summary>
    public IYAxis Left => _left;

    /// <summary>The axis on the right; it has no ticks of its own.</summary>
    public IYAxis Right => _right;

    /// <summary>The axis at the bottom.</summary>
    public IXAxis Bottom => _bottom;

    /// <summary>The axis at the top; it has no ticks of its own.</summary>
    public IXAxis Top => _top;

    /// <summary>The title above the data.</summary>
    public TitlePanel Title { get; } = new();

    /// <summary>The grid behind the data.</summary>
    public DefaultGrid DefaultGrid { get; set; } = new();

    internal IEnumerable<Axis> All => [_left, _right, _bottom, _top];

    /// <summary>All panels; on each side the first is the one next to the data.</summary>
    public IPanel[] GetPanels() => [.. All, .. _panels, Title];

    /// <summary>Adds a panel beside the data.</summary>
    public void AddPanel(IPanel panel) => _panels.Add(panel);

    /// <summary>The limits shown; infinite as long as nothing has set them.</summary>
    public AxisLimits GetLimits() => new(_bottom.Limits, _left.Limits);

    /// <summary>The stretch that all visible plottables cover; NaN where there are none.</summary>
    public AxisLimits GetDataLimits()
    {
        var all = _plot.PlottableList
            .Where(item => item.IsVisible).Select(item => item.GetAxisLimits()).ToArray();
        return new(
            CoordinateRange.Of(all.SelectMany(limits => new[] { limits.Left, limits.Right })),
            CoordinateRange.Of(all.SelectMany(limits => new[] { limits.Bottom, limits.Top })));
    }

    /// <summary>Shows this stretch of both axes.</summary>
    public void SetLimits(double left, double right, double bottom, double top)
    {
        SetLimitsX(left, right);
        SetLimitsY(bottom, top);
    }

    /// <summary>Shows this stretch of both axes.</summary>
    public void SetLimits(AxisLimits limits) =>
        SetLimits(limits.Left, limits.Right, limits.Bottom, limits.Top);

    /// <summary>Sets the limits given; the others stay, or follow the data if none was set yet.</summary>
    public void SetLimits(
        double? left = null, double? right = null, double? bottom = null, double? top = null)
    {
        AutoScaleUnset();
        SetLimits(left ?? _bottom.Min, right ?? _bottom.Max, bottom ?? _left.Min, top ?? _left.Max);
    }

    /// <summary>Shows this stretch of the horizontal axes.</summary>
    public void SetLimitsX(double left, double right) => _bottom.Limits = _top.Limits = new(left, right);

    /// <summary>Shows this stretch of the vertical axes.</summary>
    public void SetLimitsY(double bottom, double top) => _left.Limits = _right.Limits = new(bottom, top);

    /// <summary>Fits the limits to the data, with the margins around it.</summary>
    /// <param name="invertX">Whether values grow to the left.</param>
    /// <param name="invertY">Whether values grow downwards.</param>
    public void AutoScale(bool? invertX = null, bool? invertY = null)
    {
        var (x, y) = (Scaled(GetDataLimits().XRange, _margins.Left, _margins.Right),
            Scaled(GetDataLimits().YRange, _margins.Bottom, _margins.Top));
        SetLimits(new AxisLimits(
            invertX == true ? new(x.Max, x.Min) : x,
            invertY == true ? new(y.Max, y.Min) : y));
    }

    /// <summary>Fits the horizontal limits to the data.</summary>
    public void AutoScaleX()
    {
        var x = Scaled(GetDataLimits().XRange, _margins.Left, _margins.Right);
        SetLimitsX(x.Min, x.Max);
    }

    /// <summary>Fits the vertical limits to the data.</summary>
    public void AutoScaleY()
    {
        var y = Scaled(GetDataLimits().YRange, _margins.Bottom, _margins.Top);
        SetLimitsY(y.Min, y.Max);
    }

    /// <summary>Puts back the usual margins and fits the limits to the data.</summary>
    public void Margins() => Margins(horizontal: .1, vertical: .15);

    /// <summary>Sets the space around the data and fits the limits to it.</summary>
    /// <param name="horizontal">Space on both sides together, as a share of the data's width.</param>
    /// <param name="vertical">Space below and above together, as a share of the data's height.</param>
    public void Margins(double horizontal = 0.1, double vertical = 0.15) =>
        Margins(horizontal / 2, horizontal / 2, vertical / 2, vertical / 2);

    /// <summary>Sets the space around the data, as shares of its size, and fits the limits to it.</summary>
    public void Margins(double left = 0.05, double right = 0.05, double bottom = 0.07, double top = 0.07)
    {
        _margins = (left, right, bottom, top);
        AutoScale();
    }

    /// <summary>Makes one unit as long to the right as it is upwards, by showing more of one axis.</summary>
    public void SquareUnits() => SquareUnits(true);

    /// <summary>Makes units equally long on both axes, or lets them differ again.</summary>
    public void SquareUnits(bool enable) => _squareUnits = enable;

    /// <summary>Draws or hides the lines around the data.</summary>
    public void Frame(bool enable)
    {
        foreach (var axis in All) axis.FrameLineStyle.IsVisible = enable;
    }

    /// <summary>Sets the colour of the lines around the data.</summary>
    public void FrameColor(Color color)
    {
        foreach (var axis in All) axis.FrameLineStyle.Color = color;
    }

    /// <summary>Sets the width of the lines around the data, in pixels.</summary>
    public void FrameWidth(float width)
    {
        foreach (var axis in All) axis.FrameLineStyle.Width = width;
    }

    /// <summary>Sets the colour of all axes, their labels, and the title.</summary>
    public void Color(Color color)
    {
        FrameColor(color);
        Title.Label.ForeColor = color;
        foreach (var axis in All)
        {
            axis.Label.ForeColor = axis.TickLabelStyle.ForeColor = color;
            axis.MajorTickStyle.Color = axis.MinorTickStyle.Color = color;
        }
    }

    /// <summary>Fits those limits to the data that nobody has set.</summary>
    internal void AutoScaleUnset()
    {
        if (!_bottom.Limits.IsReal) AutoScaleX();
        if (!_left.Limits.IsReal) AutoScaleY();
    }

    /// <summary>What a data area of this size shows.</summary>
    internal Frame FrameOf(Box data)
    {
        var (x, y) = (WithExtent(_bottom.Limits), WithExtent(_left.Limits));
        if (!_squareUnits) return new(data, x, y);
        var unit = Math.Max(Math.Abs(x.Span) / data.Width, Math.Abs(y.Span) / data.Height);
        return new(data, Stretched(x, unit * data.Width), Stretched(y, unit * data.Height));
    }

    private static CoordinateRange Scaled(CoordinateRange data, double before, double after)
    {
        var range = data.IsReal ? WithExtent(data) : new(-10, 10);
        return new(range.Min - before * range.Span, range.Max + after * range.Span);
    }

    // A single value is shown in the middle of a stretch that is wide enough to count in.
    private static CoordinateRange WithExtent(CoordinateRange range)
    {
        if (range.Span != 0) return range;
        var half = Math.Max(1, Math.Abs(range.Value1) * 1e-6);
        return new(range.Value1 - half, range.Value1 + half);
    }

    private static CoordinateRange Stretched(CoordinateRange range, double length)
    {
        var half = length / 2 * Math.Sign(range.Span);
        return new(range.Center - half, range.Center + half);
    }
}
