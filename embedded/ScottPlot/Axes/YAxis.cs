namespace ScottPlot;

/// <summary>The axis on the left or on the right.</summary>
internal sealed class YAxis(Edge edge, bool ticks = true) : Axis(edge, ticks), IYAxis;
