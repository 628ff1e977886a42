using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>The box in the data area that says what each curve is.</summary>
/// <remarks>It appears as soon as a plottable has a legend text.</remarks>
public sealed class Legend
{
    private const double Margin = 7;
    private const double Padding = 8;
    private const double SymbolWidth = 20;
    private const double SymbolGap = 6;
    private const double ItemGap = 4;
    private const double ColumnGap = 12;
    private const double Shadow = 3;

    private readonly Plot _plot;

    internal Legend(Plot plot) => _plot = plot;

    /// <summary>Whether the legend is shown.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Where in the data area.</summary>
    public Alignment Alignment { get; set; } = Alignment.LowerRight;

    /// <summary>Whether items stand below each other or side by side.</summary>
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>The height of all items' letters in pixels, if it is not their own.</summary>
    public float? FontSize { get; set; }

    /// <summary>The colour of all items' letters, if it is not their own.</summary>
    public Color? FontColor { get; set; }

    /// <summary>The colour behind the items.</summary>
    public Color BackgroundColor { get; set; } = Colors.White;

    /// <summary>The colour of the line around the items.</summary>
    public Color OutlineColor { get => OutlineStyle.Color; set => OutlineStyle.Color = value; }

    /// <summary>The width of the line around the items, in pixels.</summary>
    public float OutlineWidth { get => OutlineStyle.Width; set => OutlineStyle.Width = value; }

    /// <summary>The line around the items.</summary>
    public LineStyle OutlineStyle { get; set; } = new() { Width = 1 };

    /// <summary>The colour of the shadow.</summary>
    public Color ShadowColor { get; set; } = Colors.Black.WithOpacity(.2);

    /// <summary>Items shown after those of the plottables.</summary>
    public List<LegendItem> ManualItems { get; set; } = [];

    /// <summary>All items shown, in order.</summary>
    public LegendItem[] GetItems() =>
    [
        .. _plot.PlottableList.Where(item => item.IsVisible).SelectMany(item => item.LegendItems)
            .Concat(ManualItems).Where(item => item.IsVisible)
    ];

    internal void Draw(Canvas canvas, Box data)
    {
        var items = GetItems();
        if (!IsVisible || items.Length == 0) return;
        var room = data.Shrink(Margin);
        var rows = Rows(items, room);
        var (width, height) = Size(items, rows);
        // A legend larger than the data area is drawn smaller, whole.
        var scale = Math.Min(1, Math.Min(room.Width / width, room.Height / height));
        var box = room.Place(width * scale, height * scale, Alignment);
        canvas.Rectangle(box.Moved(Shadow, Shadow), ShadowColor);
        canvas.Rectangle(box, BackgroundColor, OutlineStyle);
        DrawItems(canvas, items, rows, box, scale);
    }

    private void DrawItems(Canvas canvas, LegendItem[] items, int rows, Box box, double scale)
    {
        var x = box.Left + Padding * scale;
        foreach (var column in items.Chunk(rows))
        {
            var y = box.Top + Padding * scale;
            foreach (var item in column)
            {
                var height = Height(item) * scale;
                var symbol = new Box(x, y, x + SymbolWidth * scale, y + height);
                DrawSymbol(canvas, item, symbol);
                canvas.Text(item.LabelText, Style(item), TextSize(item) * scale,
                    new(symbol.Right + SymbolGap * scale, symbol.CenterY));
                y += height + ItemGap * scale;
            }

            x += (Width(column) + ColumnGap) * scale;
        }
    }

    private static void DrawSymbol(Canvas canvas, LegendItem item, Box symbol)
    {
        if (item.FillStyle.CanBeRendered)
            canvas.Rectangle(symbol.Shrink(symbol.Height * 0.2), item.FillColor);
        canvas.Line(new(symbol.Left, symbol.CenterY), new(symbol.Right, symbol.CenterY), item.LineStyle);
        Markers.Draw(canvas, item.MarkerStyle, new(symbol.CenterX, symbol.CenterY));
    }

    // As many rows as fit into the room; with more items, as many columns as it takes, equally long.
    private int Rows(LegendItem[] items, Box room)
    {
        if (Orientation == Orientation.Horizontal) return 1;
        var rows = (int)((room.Height - 2 * Padding + ItemGap) / (items.Max(Height) + ItemGap));
        var columns = Math.Ceiling(items.Length / (double)Math.Max(rows, 1));
        return (int)Math.Ceiling(items.Length / columns);
    }

    private (double Width, double Height) Size(LegendItem[] items, int rows)
    {
        var columns = items.Chunk(rows).ToArray();
        return (
            columns.Sum(Width) + ColumnGap * (columns.Length - 1) + 2 * Padding,
            columns.Max(column => column.Sum(item => Height(item) + ItemGap)) - ItemGap + 2 * Padding);
    }

    private double Width(LegendItem[] column) => SymbolWidth + SymbolGap
        + column.Max(item => TextMetrics.Width(item.LabelText, TextSize(item), item.LabelBold));

    private double Height(LegendItem item) => TextMetrics.Height(item.LabelText, TextSize(item));

    private double TextSize(LegendItem item) => FontSize ?? item.LabelFontSize;

    private LabelStyle Style(LegendItem item)
    {
        var style = item.LabelStyle.Aligned(Alignment.MiddleLeft);
        style.ForeColor = FontColor ?? style.ForeColor;
        return style;
    }
}
