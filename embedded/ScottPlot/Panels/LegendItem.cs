namespace ScottPlot;

/// <summary>A line of the legend: a symbol and what it means.</summary>
public sealed class LegendItem : LabelStyleProperties
{
    /// <summary>An item without a symbol yet.</summary>
    public LegendItem() => LabelFontSize = 14;

    /// <summary>Whether the item is shown.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The line of the symbol.</summary>
    public LineStyle LineStyle { get; set; } = new();

    /// <summary>The marker in the middle of the symbol.</summary>
    public MarkerStyle MarkerStyle { get; set; } = new();

    /// <summary>The filled box of the symbol.</summary>
    public FillStyle FillStyle { get; set; } = new();

    /// <summary>The colour of the line.</summary>
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

    /// <summary>The width of the line in pixels.</summary>
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }

    /// <summary>The dashes of the line.</summary>
    public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }

    /// <summary>The shape of the marker.</summary>
    public MarkerShape MarkerShape { get => MarkerStyle.Shape; set => MarkerStyle.Shape = value; }

    /// <summary>The colour of the marker.</summary>
    public Color MarkerColor { get => MarkerStyle.MarkerColor; set => MarkerStyle.MarkerColor = value; }

    /// <summary>The colour of the box.</summary>
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    internal static IEnumerable<LegendItem> Of(
        string text, LineStyle? line = null, MarkerStyle? marker = null, FillStyle? fill = null) =>
        text == ""
            ? []
            :
            [
                new LegendItem
                {
                    LabelText = text,
                    LineStyle = line ?? new(), MarkerStyle = marker ?? new(), FillStyle = fill ?? new(),
                },
            ];
}
