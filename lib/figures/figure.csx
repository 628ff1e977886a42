// Every picture of the course begins here and is saved here.
#load "../files/whole_file.csx"
#load "usual_size.csx"
#load "figure_format.csx"
#load "figure_font.csx"
#load "figure_texts.csx"
#load "tick_number.csx"
#load "browser_svg.csx"

public static class Figure
{
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
    /// <param name="width">Pixels; the text keeps its size, so a larger picture has more room for it.</param>
    /// <param name="height">Pixels.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">The name is not a file name, or a size is below 1.</exception>
    public static string Save(
        ScottPlot.Plot plot, string directory, string name,
        int width = UsualSize.Width, int height = UsualSize.Height, FigureFormat format = FigureFormat.Svg)
    {
        if (string.IsNullOrWhiteSpace(name) || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException(
                $"Save: \"{name}\" is not a file name; give one without folder or ending, which the format adds.");
        if (width < 1 || height < 1)
            throw new ArgumentException(
                $"Save: a figure of {width} × {height} pixels has no room; both sizes must be at least 1.");
        var picture = format == FigureFormat.Png
            ? Png(plot, width, height) : Encoding.UTF8.GetBytes(Svg(plot, width, height));
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName(name, format));
        WholeFile.Write(path, picture);
        return path;
    }

    /// <summary>The picture as the text of an SVG file.</summary>
    public static string Svg(ScottPlot.Plot plot, int width, int height)
    {
        FigureTexts.Settle(plot, width, height);
        return BrowserSvg.Of(plot.GetSvgXml(width, height));
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public static byte[] Png(ScottPlot.Plot plot, int width, int height)
    {
        FigureTexts.Settle(plot, width, height);
        return plot.GetImageBytes(width, height, ScottPlot.ImageFormat.Png);
    }

    /// <summary>A figure's name with the ending of its format.</summary>
    public static string FileName(string name, FigureFormat format) => $"{name}.{format.ToString().ToLowerInvariant()}";
}
