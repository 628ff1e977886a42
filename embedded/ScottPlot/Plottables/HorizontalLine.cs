using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A horizontal line across the whole data area.</summary>
public sealed class HorizontalLine : AxisLine
{
    /// <summary>The height of the line.</summary>
    public double Y { get => Position; set => Position = value; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => new(CoordinateRange.NoLimits, AutoscaleRange);

    private protected override (Point From, Point To) Ends(Frame frame) =>
        (new(frame.Data.Left, frame.PixelY(Y)), new(frame.Data.Right, frame.PixelY(Y)));
}
