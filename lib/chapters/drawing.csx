#load "chapter_options.csx"
#load "../figures/figure_support.csx"

/// <summary>A plot that is ready to be saved, or several side by side. Figures of chapters have this type instead of
/// ScottPlot's, so that ScottPlot is not even loaded when nothing is drawn.</summary>
public sealed record Drawn(ScottPlot.Plot[] Plots)
{
    /// <summary>One plot.</summary>
    public static implicit operator Drawn(ScottPlot.Plot plot) => new([plot]);

    /// <summary>Several plots, from left to right.</summary>
    public static implicit operator Drawn(ScottPlot.Plot[] plots) => new(plots);
}

/// <summary>A chapter's figure: saved in the directory that the learner chose, and named on the page.</summary>
public static class Drawing
{
    static bool _hasObstacle;

    /// <summary>Draws and saves one figure, and prints its path. If this machine cannot draw, or the directory cannot be
    /// written, it says so once, on stderr, and the chapter goes on without figures.</summary>
    public static void Save(ChapterOptions options, string name, Func<Drawn> figure, int width, int height)
    {
        if (_hasObstacle)
            return;
        var obstacle = FigureSupport.Obstacle is { } missing ? $"ScottPlot cannot draw on this machine: {missing}"
            : ObstacleToSaving(options, name, figure, width, height);
        _hasObstacle = obstacle is not null;
        var file = Figure.FileName(name, options.Format);
        if (_hasObstacle)
            Console.Error.WriteLine($"no figures: {obstacle}");
        else
            Page.ShowValue("figure", $"{options.DirectoryName.TrimEnd('/', '\\')}/{file}");
    }

    static string ObstacleToSaving(ChapterOptions options, string name, Func<Drawn> figure, int width, int height)
    {
        var plots = figure().Plots;
        try
        {
            Figure.Save(plots, options.Directory, name, width, height, options.Format);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{options.DirectoryName} cannot be written: {error.Message}";
        }
    }
}

/// <summary>Draws and saves one figure, unless the learner asked for none.</summary>
/// <param name="name">File name without extension; it starts with the chapter's number.</param>
/// <param name="figure">Makes one plot, or an array of plots that stand side by side.</param>
/// <param name="width">The width of each plot in pixels.</param>
void Draw(ChapterOptions options, string name, Func<Drawn> figure,
    int width = StandardSize.Width, int height = StandardSize.Height)
{
    if (options.Figures)
        Drawing.Save(options, name, figure, width, height);
}
