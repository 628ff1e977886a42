using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A vertical line across the whole data area.</summary>
public sealed class VerticalLine : AxisLine
{
    /// <summary>The horizontal position of the line.</summary>
    public double X { get => Position; set => Position = value; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => new(AutoscaleRange, CoordinateRange.NoLimits);

    private protected override (Point From, Point To) Ends(Frame frame) =>
        (new(frame.PixelX(X), frame.Data.Top), new(frame.PixelX(X), frame.Data.Bottom));
}
