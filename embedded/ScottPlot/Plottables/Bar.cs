namespace ScottPlot;

/// <summary>One bar of a bar plot.</summary>
public sealed class Bar
{
    /// <summary>Where the bar's middle stands on the axis of the bars.</summary>
    public double Position { get; set; }

    /// <summary>Where the bar ends.</summary>
    public double Value { get; set; }

    /// <summary>Where the bar begins.</summary>
    public double ValueBase { get; set; }

    /// <summary>The bar's thickness in units of the axis of the bars.</summary>
    public double Size { get; set; } = 0.8;

    /// <summary>Whether the bar stands or lies.</summary>
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>Whether the bar is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The colour inside.</summary>
    public Color FillColor { get; set; } = Colors.Gray;

    /// <summary>The line around the bar.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1 };

    /// <summary>The colour of the line around the bar.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The width of the line around the bar, in pixels.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>What stands at the bar's end.</summary>
    public string Label { get; set; } = "";

    /// <summary>Whether the label stands in the middle of the bar instead.</summary>
    public bool CenterLabel { get; set; }

    /// <summary>Pixels between the bar's end and its label.</summary>
    public float LabelOffset { get; set; } = 5;

    /// <summary>The box that the bar fills.</summary>
    public AxisLimits AxisLimits
    {
        get
        {
            if (!double.IsFinite(Position) || !double.IsFinite(Value)) return AxisLimits.NoLimits;
            var across = new CoordinateRange(Position - Size / 2, Position + Size / 2);
            var along = new CoordinateRange(Math.Min(ValueBase, Value), Math.Max(ValueBase, Value));
            return Orientation == Orientation.Vertical ? new(across, along) : new(along, across);
        }
    }
}
