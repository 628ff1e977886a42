// Axes that count in words: tokens, methods, heads. Place i of the axis bears name i.

public static class NamedTicks
{
    private const int LongestName = 20;
    private const int MostNames = 32;

    // What a picture of the usual size, 600 × 500, has to offer along an axis, and what a letter takes of it.
    private const double Room = 400;
    private const double Letter = 6.5;
    private const int Ticks = 12;
    private const int AxisLabel = 26;

    /// <summary>Names along the bottom, from left to right; slanted when they are too long.</summary>
    /// <remarks>Name the axis before: what stands below the names needs room.</remarks>
    public static void Bottom(ScottPlot.Plot plot, IReadOnlyList<string> names)
    {
        var axis = plot.Axes.Bottom;
        Set(axis, names, place => place);
        if (Length(names) < Room / Math.Min(names.Count, MostNames)) return;
        axis.TickLabelStyle.Rotation = -45;
        axis.TickLabelStyle.Alignment = ScottPlot.Alignment.MiddleRight;
        axis.MinimumSize = Ticks + (axis.Label.Text == "" ? 0 : AxisLabel)
            + (float)(Length(names) * Math.Sqrt(0.5));
    }

    /// <summary>Names along the left side, from top to bottom, as rows are read.</summary>
    public static void Left(ScottPlot.Plot plot, IReadOnlyList<string> names) =>
        Set(plot.Axes.Left, names, place => names.Count - 1 - place);

    /// <summary>About how many pixels the longest name takes.</summary>
    public static double Length(IReadOnlyList<string> names) =>
        names.Max(name => Shortened(name).Length) * Letter;

    // Where there are too many names to read, every second, third … one stands for its neighbours.
    private static void Set(ScottPlot.IAxis axis, IReadOnlyList<string> names, Func<int, double> position)
    {
        var every = (names.Count + MostNames - 1) / MostNames;
        var shown = Enumerable.Range(0, names.Count).Where(place => place % every == 0).ToArray();
        axis.SetTicks(
            shown.Select(position).ToArray(),
            shown.Select(place => Shortened(names[place])).ToArray());
        axis.TickLabelStyle.FontSize = names.Count <= 16 ? 12 : 10;
    }

    private static string Shortened(string name) =>
        name.Length <= LongestName ? name : name.Substring(0, LongestName - 1) + "…";
}
