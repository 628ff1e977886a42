using ScottPlot.Svg;
using ScottPlot.TickGenerators;

namespace ScottPlot;

/// <summary>An axis on any side: its scale, its ticks, their labels and its own.</summary>
internal abstract class Axis : IAxis
{
    private const double SizeWhenEmpty = 15;
    private const double LabelPadding = 4;

    /// <summary>An axis with ticks at round numbers, or without any.</summary>
    protected Axis(Edge edge, bool ticks)
    {
        Edge = edge;
        TickGenerator = ticks ? new NumericAutomatic() : new NumericManual();
        Label.Rotation = IsVertical ? -90 : 0;
    }

    /// <summary>An axis with ticks on any side.</summary>
    public static Axis On(Edge edge) => edge is Edge.Left or Edge.Right ? new YAxis(edge) : new XAxis(edge);

    public Edge Edge { get; }

    public bool IsVisible { get; set; } = true;

    public float MinimumSize { get; set; }

    public float MaximumSize { get; set; } = float.MaxValue;

    // As long as the limits are infinite, nobody has set them.
    public double Min { get; set; } = double.PositiveInfinity;

    public double Max { get; set; } = double.NegativeInfinity;

    public LabelStyle Label { get; } = new() { FontSize = 16, Bold = true };

    public LabelStyle TickLabelStyle { get; set; } = new() { Alignment = Alignment.MiddleCenter };

    public TickMarkStyle MajorTickStyle { get; set; } = new() { Length = 4 };

    public TickMarkStyle MinorTickStyle { get; set; } = new() { Length = 2 };

    public LineStyle FrameLineStyle { get; } = new() { Width = 1 };

    public ITickGenerator TickGenerator { get; set; }

    public bool IsVertical => Edge is Edge.Left or Edge.Right;

    public CoordinateRange Limits
    {
        get => new(Min, Max);
        set => (Min, Max) = (value.Value1, value.Value2);
    }

    public void SetTicks(double[] xs, string[] labels) => TickGenerator = new NumericManual(xs, labels);

    public double Measure(Frame frame, Box figure)
    {
        var ticks = new TickLabels(this, frame, figure);
        var hasLabel = Label.IsVisible && Label.Text != "";
        if (!hasLabel && ticks.Thickness == 0) return SizeWhenEmpty;
        return ticks.Thickness
            + (hasLabel ? TextMetrics.Height(Label.Text, Label.FontSize) + LabelPadding : 0) + LabelPadding;
    }

    /// <summary>How far tick labels reach beyond the picture's edges.</summary>
    public Padding Overhang(Frame frame, Box figure)
    {
        var boxes = new TickLabels(this, frame, figure).Bounds(frame.Data).DefaultIfEmpty(figure).ToArray();
        return new(
            Math.Max(0, figure.Left - boxes.Min(box => box.Left)),
            Math.Max(0, figure.Top - boxes.Min(box => box.Top)),
            Math.Max(0, boxes.Max(box => box.Right) - figure.Right),
            Math.Max(0, boxes.Max(box => box.Bottom) - figure.Bottom));
    }

    public void Draw(Canvas canvas, Frame frame, Box figure, double offset, double size)
    {
        var edge = Along(frame.Data, offset);
        canvas.Line(new(edge.Left, edge.Top), new(edge.Right, edge.Bottom), FrameLineStyle);
        new TickLabels(this, frame, figure).Draw(canvas, edge);
        DrawLabel(canvas, edge, figure, size);
    }

    /// <summary>The line along the data area, as a box without thickness.</summary>
    private Box Along(Box data, double offset) => Edge switch
    {
        Edge.Left => data with { Left = data.Left - offset, Right = data.Left - offset },
        Edge.Right => data with { Left = data.Right + offset, Right = data.Right + offset },
        Edge.Bottom => data with { Top = data.Bottom + offset, Bottom = data.Bottom + offset },
        _ => data with { Top = data.Top - offset, Bottom = data.Top - offset },
    };

    // The label lies at the panel's outer side and is centred on the data area as far as the picture allows.
    private void DrawLabel(Canvas canvas, Box edge, Box figure, double size)
    {
        var room = IsVertical ? figure.Height : figure.Width;
        var fontSize = TextMetrics.Fit(Label.Text, Label.FontSize, Label.Bold, room - 2 * LabelPadding);
        var half = TextMetrics.Width(Label.Text, fontSize, Label.Bold) / 2;
        var outwards = size - LabelPadding - TextMetrics.Height(Label.Text, fontSize) / 2;
        var at = Edge switch
        {
            Edge.Left => new Point(edge.Left - outwards, edge.CenterY),
            Edge.Right => new Point(edge.Right + outwards, edge.CenterY),
            Edge.Bottom => new Point(edge.CenterX, edge.Bottom + outwards),
            _ => new Point(edge.CenterX, edge.Top - outwards),
        };
        at = IsVertical
            ? at with { Y = Math.Clamp(at.Y, half, Math.Max(half, room - half)) }
            : at with { X = Math.Clamp(at.X, half, Math.Max(half, room - half)) };
        canvas.Text(Label.Text, Label.Aligned(Alignment.MiddleCenter), fontSize, at);
    }
}
