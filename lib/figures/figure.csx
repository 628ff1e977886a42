// Every picture of the course is saved here: as SVG, which any browser shows at any size.

public static class Figure
{
    /// <summary>Writes <c>name.svg</c> into a directory, which is made if there is none.</summary>
    /// <param name="width">Pixels; the text keeps its size, so a larger picture has more room.</param>
    /// <param name="height">Pixels.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">The name is no file name, or the size is not positive.</exception>
    public static string Save(
        ScottPlot.Plot plot, string directory, string name, int width = 600, int height = 500)
    {
        if (string.IsNullOrWhiteSpace(name) || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException(
                $"Save: \"{name}\" is no file name; give a name without folder, the ending .svg is added.");
        if (width < 1 || height < 1)
            throw new ArgumentException(
                $"Save: a figure of {width} × {height} pixels has no room; both sizes must be at least 1.");
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, name + ".svg");
        Write(path, plot.GetSvgXml(width, height));
        return path;
    }

    // Whoever reads the file while it is written sees the old picture or the new one, never half of one.
    private static void Write(string path, string svg)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, svg);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
