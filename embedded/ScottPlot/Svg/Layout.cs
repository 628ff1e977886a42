namespace ScottPlot.Svg;

/// <summary>Divides a picture into the data area and the panels around it.</summary>
internal static class Layout
{
    private const double SmallestData = 10;
    private const double Border = 2;

    // Ticks depend on the size of the data area, which depends on the ticks; a few rounds settle it.
    private const int Rounds = 6;

    /// <summary>The data area that leaves every panel the room it needs, and what it shows.</summary>
    public static Frame Of(AxisManager axes, Box figure)
    {
        var padding = new Padding(60, 30, 30, 50);
        for (var round = 0; round < Rounds; round++)
        {
            var next = Needed(axes, axes.FrameOf(Data(figure, padding)), figure);
            if (next == padding) break;
            padding = next;
        }

        return axes.FrameOf(Data(figure, padding));
    }

    /// <summary>The thickness of a panel: what it needs, within the bounds it was given.</summary>
    public static double Size(IPanel panel, Frame frame, Box figure) => panel.IsVisible
        ? Math.Min(Math.Max(panel.Measure(frame, figure), panel.MinimumSize), panel.MaximumSize)
        : 0;

    private static Padding Needed(AxisManager axes, Frame frame, Box figure)
    {
        var inner = figure.Shrink(Border);
        double Sum(Edge edge) => Border + axes.GetPanels()
            .Where(panel => panel.Edge == edge).Sum(panel => Size(panel, frame, figure));
        var sums = new Padding(Sum(Edge.Left), Sum(Edge.Top), Sum(Edge.Right), Sum(Edge.Bottom));
        var placed = axes.FrameOf(Data(figure, sums));
        var over = axes.All.Where(axis => axis.IsVisible)
            .Select(axis => axis.Overhang(placed, inner)).ToArray();
        double Most(Func<Padding, double> side) => over.Select(side).DefaultIfEmpty().Max();
        return new(
            sums.Left + Most(side => side.Left), sums.Top + Most(side => side.Top),
            sums.Right + Most(side => side.Right), sums.Bottom + Most(side => side.Bottom));
    }

    private static Box Data(Box figure, Padding padding)
    {
        var data = figure.Shrink(padding);
        return data with
        {
            Right = Math.Max(data.Right, data.Left + SmallestData),
            Bottom = Math.Max(data.Bottom, data.Top + SmallestData),
        };
    }
}
