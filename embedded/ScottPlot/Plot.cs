using System.Text;
using ScottPlot.Grids;
using ScottPlot.Svg;

namespace ScottPlot;

/// <summary>A figure: data with axes, a title and a legend, saved as SVG.</summary>
public sealed class Plot : IDisposable
{
    /// <summary>What lies behind the whole figure.</summary>
    public BackgroundStyle FigureBackground = new() { Color = Colors.White };

    /// <summary>What lies behind the data.</summary>
    public BackgroundStyle DataBackground = new();

    /// <summary>An empty figure.</summary>
    public Plot()
    {
        Axes = new AxisManager(this);
        Add = new PlottableAdder(this);
        Legend = new Legend(this);
    }

    /// <summary>Adds curves, bars, matrices and text.</summary>
    public PlottableAdder Add { get; }

    /// <summary>The axes and their limits.</summary>
    public AxisManager Axes { get; }

    /// <summary>The grid behind the data.</summary>
    public DefaultGrid Grid => Axes.DefaultGrid;

    /// <summary>The box that says what each curve is.</summary>
    public Legend Legend { get; set; }

    /// <summary>All that was added, in the order it is drawn.</summary>
    public List<IPlottable> PlottableList { get; } = [];

    /// <summary>All that was added, in the order it is drawn.</summary>
    public IEnumerable<IPlottable> GetPlottables() => PlottableList;

    /// <summary>All of one kind that was added, in the order it is drawn.</summary>
    public IEnumerable<T> GetPlottables<T>() => PlottableList.OfType<T>();

    /// <summary>Removes all that was added.</summary>
    public void Clear() => PlottableList.Clear();

    /// <summary>Sets the title, and shows it.</summary>
    public void Title(string? text = null, float? size = null)
    {
        Set(Axes.Title.Label, text, size);
        Title(true);
    }

    /// <summary>Shows or hides the title.</summary>
    public void Title(bool show) => Axes.Title.IsVisible = show;

    /// <summary>Says what the horizontal axis shows.</summary>
    public void XLabel(string label, float? size = null) => Set(Axes.Bottom.Label, label, size);

    /// <summary>Says what the vertical axis shows.</summary>
    public void YLabel(string label, float? size = null) => Set(Axes.Left.Label, label, size);

    /// <summary>Shows the legend.</summary>
    public Legend ShowLegend()
    {
        Legend.IsVisible = true;
        return Legend;
    }

    /// <summary>Shows the legend at this place of the data area.</summary>
    public Legend ShowLegend(Alignment alignment)
    {
        Legend.Alignment = alignment;
        return ShowLegend();
    }

    /// <summary>Shows the legend at this place, with items below each other or side by side.</summary>
    public Legend ShowLegend(Alignment alignment, Orientation orientation)
    {
        Legend.Orientation = orientation;
        return ShowLegend(alignment);
    }

    /// <summary>Hides the legend.</summary>
    public Legend HideLegend()
    {
        Legend.IsVisible = false;
        return Legend;
    }

    /// <summary>Hides the lines behind the data.</summary>
    public void HideGrid() => Grid.IsVisible = false;

    /// <summary>Shows the lines behind the data.</summary>
    public void ShowGrid() => Grid.IsVisible = true;

    /// <summary>Hides axes, grid and title, so that the data fills the figure.</summary>
    public void HideAxesAndGrid() => ShowAxesAndGrid(false);

    /// <summary>Shows axes, grid and title.</summary>
    public void ShowAxesAndGrid() => ShowAxesAndGrid(true);

    /// <summary>Writes the figure as an SVG file; its directory must exist.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is not positive.</exception>
    public SavedImageInfo SaveSvg(string filePath, int width, int height)
    {
        var bytes = new UTF8Encoding(false).GetBytes(GetSvgXml(width, height));
        var temporary = $"{filePath}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, filePath, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return new(filePath, bytes.Length);
    }

    /// <summary>The figure as an SVG document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is not positive.</exception>
    public string GetSvgXml(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        Axes.AutoScaleUnset();
        var canvas = new Canvas(width, height);
        Draw(canvas, new Box(0, 0, width, height));
        return canvas.ToXml();
    }

    /// <summary>Does nothing: a figure holds nothing but memory.</summary>
    public void Dispose()
    {
    }

    private void Draw(Canvas canvas, Box figure)
    {
        var frame = Layout.Of(Axes, figure);
        canvas.Rectangle(figure, FigureBackground.Color);
        canvas.Rectangle(frame.Data, DataBackground.Color);
        Grid.Draw(canvas, frame, Axes.Bottom, Axes.Left);
        var data = canvas.Clipped(frame.Data);
        foreach (var plottable in PlottableList.Where(item => item.IsVisible))
            plottable.Draw(data, frame);
        DrawPanels(canvas, frame, figure);
        Legend.Draw(canvas, frame.Data);
    }

    private void DrawPanels(Canvas canvas, Frame frame, Box figure)
    {
        foreach (var side in Axes.GetPanels().Where(panel => panel.IsVisible).GroupBy(panel => panel.Edge))
        {
            var offset = 0.0;
            foreach (var panel in side)
            {
                var size = Layout.Size(panel, frame, figure);
                panel.Draw(canvas, frame, figure, offset, size);
                offset += size;
            }
        }
    }

    private void ShowAxesAndGrid(bool show)
    {
        foreach (var axis in Axes.All) axis.IsVisible = show;
        Title(show);
        Grid.IsVisible = show;
    }

    private static void Set(LabelStyle label, string? text, float? size)
    {
        label.Text = text ?? label.Text;
        label.FontSize = size ?? label.FontSize;
    }
}
