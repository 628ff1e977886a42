// A chapter's figure: saved where the learner asked, and told by name.

/// <summary>Draws and saves one figure, unless the learner asked for none.</summary>
/// <param name="name">File name without ending; it starts with the chapter's number.</param>
void Draw(ChapterOptions options, string name, Func<ScottPlot.Plot> plot, int width = 600, int height = 500)
{
    if (!options.Figures) return;
    Figure.Save(plot(), options.Directory, name, width, height);
    Page.ShowValue("figure", $"{options.DirectoryName.TrimEnd('/', '\\')}/{name}.svg");
}
