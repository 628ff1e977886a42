/// <summary>Axes with words instead of numbers: tokens, methods, heads. Name i is at position i of the axis.</summary>
public static class NamedTicks
{
    const int LongestName = 20;
    const int MostNames = 25;
    const int MostLargeNames = 16;

    // What surrounds names, in pixels.
    const int Gap = 6;
    const int Ticks = 12;
    const int AxisLabel = 26;

    /// <summary>Names along the bottom, from left to right; slanted when they are too long.</summary>
    /// <remarks>Label the axis first: its label stands below the names and needs room.</remarks>
    /// <exception cref="ArgumentException">A name is missing.</exception>
    public static void Bottom(ScottPlot.Plot plot, IReadOnlyList<string> names)
    {
        var axis = plot.Axes.Bottom;
        Set(axis, names, place => place);
        var place = StandardSize.NamesWidth / Math.Min(names.Count, MostNames);
        if (Length(names) + Gap < place)
            return;
        var slanted = (Length(names) + FontSize(names)) * Math.Sqrt(0.5);
        axis.TickLabelStyle.Rotation = -45;
        axis.TickLabelStyle.Alignment = ScottPlot.Alignment.MiddleRight;
        axis.TickLabelStyle.OffsetY = FigureFont.Lift * FontSize(names);
        axis.MinimumSize = Ticks + (axis.Label.Text == "" ? 0 : AxisLabel) + (float)slanted;
        // The first name begins left of the axis.
        plot.Axes.Left.MinimumSize = (float)Math.Max(plot.Axes.Left.MinimumSize, slanted - place / 2);
    }

    /// <summary>Names along the left side, from top to bottom, as rows are read.</summary>
    /// <exception cref="ArgumentException">A name is missing.</exception>
    public static void Left(ScottPlot.Plot plot, IReadOnlyList<string> names) =>
        Set(plot.Axes.Left, names, place => names.Count - 1 - place);

    /// <summary>How many pixels the longest name takes.</summary>
    public static double Length(IReadOnlyList<string> names) =>
        names.Max(name => FigureFont.Width(Shown(name), FontSize(names)));

    /// <summary>The font size for that many names.</summary>
    public static float FontSize(IReadOnlyList<string> names) => names.Count <= MostLargeNames ? 12 : 10;

    /// <summary>The positions whose names are shown. When there are too many to read, every second, third … name stands
    /// for its neighbours.</summary>
    public static int[] Places(IReadOnlyList<string> names)
    {
        var every = (names.Count + MostNames - 1) / MostNames;
        return Enumerable.Range(0, names.Count).Where(place => place % every == 0).ToArray();
    }

    /// <summary>A name as it is written: on one line, and cut off with "…" if it is too long.</summary>
    /// <exception cref="ArgumentException">The name is missing.</exception>
    public static string Shown(string name)
    {
        if (name is null)
            throw new ArgumentException("NamedTicks: one of the names is null; each place of an axis needs a name.");
        var shown = FigureFont.ShownInLine(name);
        return shown.Length <= LongestName ? shown : shown[..(LongestName - 1)] + "…";
    }

    static void Set(ScottPlot.IAxis axis, IReadOnlyList<string> names, Func<int, double> position)
    {
        var shown = Places(names);
        axis.SetTicks(
            shown.Select(position).ToArray(),
            shown.Select(place => Shown(names[place])).ToArray());
        axis.TickLabelStyle.FontSize = FontSize(names);
    }
}
