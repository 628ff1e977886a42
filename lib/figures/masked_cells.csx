/// <summary>The cells of a map that a mask hides: grey and hatched, a colour that no weight has.</summary>
public static class MaskedCells
{
    const int MostWithThreeLines = 12;

    static readonly ScottPlot.Color Ground = ScottPlot.Color.FromHex("#e4e4e4");
    static readonly ScottPlot.Color Hatch = ScottPlot.Color.FromHex("#a8a8a8");

    /// <summary>Draws the masked cells of a map whose row 0 is at the top. Draw the map after them, since they reach
    /// slightly beyond their edges.</summary>
    public static void Add(ScottPlot.Plot plot, bool[,] masked)
    {
        var (rows, columns) = (masked.GetLength(0), masked.GetLength(1));
        var lines = new List<ScottPlot.Coordinates>();
        var corners = Math.Max(rows, columns) <= MostWithThreeLines ? new[] { -0.5, 0, 0.5 } : [0];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                if (!masked[row, column])
                    continue;
                var (x, y) = (column, rows - 1 - row);
                AddGround(plot, x, y);
                // A rising line, moved to the right by a share of the cell, as far as it lies in the cell.
                foreach (var moved in corners)
                    lines.AddRange(
                    [
                        new(x - 0.5 + Math.Max(0, moved), y - 0.5 + Math.Max(0, -moved)),
                        new(x + 0.5 + Math.Min(0, moved), y + 0.5 + Math.Min(0, -moved)),
                        ScottPlot.Coordinates.NaN,
                    ]);
            }
        var hatch = plot.Add.ScatterLine(lines, Hatch);
        hatch.LineWidth = 1;
    }

    static void AddGround(ScottPlot.Plot plot, double x, double y)
    {
        var ground = plot.Add.Rectangle(x - 0.5, x + 0.5, y - 0.5, y + 0.5);
        ground.FillColor = Ground;
        // Otherwise the background shows between two cells.
        ground.LineColor = Ground;
        ground.LineWidth = 1;
    }
}
