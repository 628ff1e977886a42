namespace ScottPlot;

/// <summary>The axis at the bottom or at the top.</summary>
internal sealed class XAxis(Edge edge, bool ticks = true) : Axis(edge, ticks), IXAxis;
