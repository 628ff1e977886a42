#load "../files/whole_file.csx"
#load "standard_size.csx"
#load "figure_format.csx"
#load "figure_font.csx"
#load "figure_texts.csx"
#load "tick_number.csx"
#load "browser_svg.csx"

/// <summary>Every picture of the course begins here and is saved here.  A figure is one plot, or several side by side,
/// such as the weights before and after a training.</summary>
public static class Figure
{
    // Pixels between two plots.
    const int Gap = 30;

    /// <summary>An empty plot with the font and the number format of the figures.</summary>
    public static ScottPlot.Plot New()
    {
        FigureFont.Use();
        var plot = new ScottPlot.Plot();
        TickNumber.Set(plot.Axes.Bottom);
        TickNumber.Set(plot.Axes.Left);
        var ticks = plot.Axes.Left.TickLabelStyle;
        ticks.OffsetY = FigureFont.Lift * ticks.FontSize;
        return plot;
    }

    /// <summary>Writes <c>name.svg</c> or <c>name.png</c> into a directory, which is made if it is missing.</summary>
    /// <param name="width">Pixels of each plot; the text keeps its size, so a larger picture has more room for
    /// it.</param>
    /// <param name="height">Pixels.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">The name is not a file name, a size is below 1, or there is no plot.</exception>
    public static string Save(
        IReadOnlyList<ScottPlot.Plot> plots, string directory, string name,
        int width = StandardSize.Width, int height = StandardSize.Height, FigureFormat format = FigureFormat.Svg)
    {
        if (string.IsNullOrWhiteSpace(name) || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException(
                $"Save: \"{name}\" is not a file name; give one without folder or ending, which the format adds.");
        if (width < 1 || height < 1)
            throw new ArgumentException(
                $"Save: a figure of {width} × {height} pixels has no room; both sizes must be at least 1.");
        if (plots.Count == 0)
            throw new ArgumentException($"Save: the figure \"{name}\" has no plot to show; give at least one.");
        var picture = format == FigureFormat.Png
            ? Png(plots, width, height) : Encoding.UTF8.GetBytes(Svg(plots, width, height));
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName(name, format));
        WholeFile.Write(path, picture);
        return path;
    }

    /// <inheritdoc cref="Save(IReadOnlyList{ScottPlot.Plot}, string, string, int, int, FigureFormat)"/>
    public static string Save(
        ScottPlot.Plot plot, string directory, string name,
        int width = StandardSize.Width, int height = StandardSize.Height, FigureFormat format = FigureFormat.Svg) =>
        Save([plot], directory, name, width, height, format);

    /// <summary>The picture as the text of an SVG file.</summary>
    public static string Svg(IReadOnlyList<ScottPlot.Plot> plots, int width, int height)
    {
        using var svg = new MemoryStream();
        var whole = new SkiaSharp.SKRect(0, 0, WholeWidth(plots.Count, width), height);
        using (var canvas = SkiaSharp.SKSvgCanvas.Create(whole, svg))
            Paint(canvas, plots, width, height);
        return BrowserSvg.Of(Encoding.UTF8.GetString(svg.ToArray()));
    }

    /// <inheritdoc cref="Svg(IReadOnlyList{ScottPlot.Plot}, int, int)"/>
    public static string Svg(ScottPlot.Plot plot, int width, int height) =>
        Svg([plot], width, height);

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public static byte[] Png(IReadOnlyList<ScottPlot.Plot> plots, int width, int height)
    {
        var whole = new SkiaSharp.SKImageInfo(WholeWidth(plots.Count, width), height);
        using var surface = SkiaSharp.SKSurface.Create(whole);
        Paint(surface.Canvas, plots, width, height);
        using var image = surface.Snapshot();
        using var png = image.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <inheritdoc cref="Png(IReadOnlyList{ScottPlot.Plot}, int, int)"/>
    public static byte[] Png(ScottPlot.Plot plot, int width, int height) =>
        Png([plot], width, height);

    /// <summary>A figure's name with the ending of its format.</summary>
    public static string FileName(string name, FigureFormat format) => $"{name}.{format.ToString().ToLowerInvariant()}";

    static void Paint(SkiaSharp.SKCanvas canvas, IReadOnlyList<ScottPlot.Plot> plots, int width, int height)
    {
        canvas.Clear(SkiaSharp.SKColors.White);
        for (var place = 0; place < plots.Count; place++)
        {
            FigureTexts.Settle(plots[place], width, height);
            // A plot draws itself twice the first time, because only then does it know how long its numbers are.
            plots[place].RenderInMemory(width, height);
            plots[place].RenderManager.ClearCanvasBeforeEachRender = false;
            var left = place * (width + Gap);
            plots[place].Render(canvas, new ScottPlot.PixelRect(left, left + width, bottom: height, top: 0));
        }
    }

    static int WholeWidth(int count, int width) => count * width + (count - 1) * Gap;
}
