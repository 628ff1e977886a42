// A chapter's figure: saved where the learner asked, and told by name.
#load "chapter_options.csx"
#load "../figures/figure_support.csx"

/// <summary>A plot, as a figure is made of it. A chapter's figures are of this type and not of ScottPlot's, so that
/// ScottPlot is not even loaded where nothing is drawn.</summary>
public sealed class Drawn(ScottPlot.Plot plot)
{
    public ScottPlot.Plot Plot => plot;

    public static implicit operator Drawn(ScottPlot.Plot plot) => new(plot);
}

public static class Drawing
{
    static bool _isObstacleTold;

    /// <summary>Draws and saves one figure, and says where it is. Where figures cannot be drawn, that is said once,
    /// beside the chapter's own output, and the chapter goes on.</summary>
    public static void Save(ChapterOptions options, string name, Func<Drawn> figure, int width, int height)
    {
        if (FigureSupport.Obstacle is { } obstacle)
        {
            if (!_isObstacleTold)
                Console.Error.WriteLine($"no figures: ScottPlot cannot draw on this machine: {obstacle}");
            _isObstacleTold = true;
            return;
        }
        Figure.Save(figure().Plot, options.Directory, name, width, height, options.Format);
        var file = Figure.FileName(name, options.Format);
        Page.ShowValue("figure", $"{options.DirectoryName.TrimEnd('/', '\\')}/{file}");
    }
}

/// <summary>Draws and saves one figure, unless the learner asked for none.</summary>
/// <param name="name">File name without ending; it starts with the chapter's number.</param>
void Draw(ChapterOptions options, string name, Func<Drawn> figure,
    int width = UsualSize.Width, int height = UsualSize.Height)
{
    if (options.Figures)
        Drawing.Save(options, name, figure, width, height);
}
