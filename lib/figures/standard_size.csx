/// <summary>The picture size for which fonts, names and legends are laid out, and the room in it; all in
/// pixels.</summary>
public static class StandardSize
{
    /// <summary>The whole picture.</summary>
    public const int Width = 600;
    public const int Height = 500;

    /// <summary>What the axes, their numbers and their titles leave between them.</summary>
    public const double PlotWidth = 520;

    /// <inheritdoc cref="PlotWidth"/>
    public const double PlotHeight = 400;

    /// <summary>An attention map and the names of its rows, beside the colour bar.</summary>
    public const double MapWidth = 430;

    /// <summary>An attention map above the names of its columns.</summary>
    public const double MapHeight = 300;

    /// <summary>The names along the bottom of any picture.</summary>
    public const double NamesWidth = 400;
}
