using ScottPlot.Svg;

namespace ScottPlot.Plottables;

/// <summary>A matrix as coloured cells; row 0 is at the top.</summary>
/// <remarks>Cell (r, c) of a matrix with so many rows is centred at x = c, y = rows - 1 - r.</remarks>
public sealed class Heatmap(double[,] intensities) : IPlottable, IHasColorAxis
{
    private double[,] _drawn = (double[,])intensities.Clone();

    /// <summary>The values, (rows, columns); changes show after <see cref="Update"/>.</summary>
    public double[,] Intensities { get; set; } = intensities;

    /// <summary>Which colours stand for the values.</summary>
    public IColormap Colormap { get; set; } = new Colormaps.Viridis();

    /// <summary>The values of the first and the last colour, if not the smallest and largest of the
    /// matrix.</summary>
    public Range? ManualRange { get; set; }

    /// <summary>The colour of a cell whose value is NaN.</summary>
    public Color NaNCellColor { get; set; } = Colors.Transparent;

    /// <summary>Which point of a cell lies on the cell's coordinates.</summary>
    public Alignment CellAlignment { get; set; } = Alignment.MiddleCenter;

    /// <summary>How the cells are drawn.</summary>
    public IRenderStrategy RenderStrategy { get; set; } = new RenderStrategies.Rectangles();

    /// <summary>Whether the matrix is drawn.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>None: a colour bar explains a matrix.</summary>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Takes over changed values.</summary>
    public void Update() => _drawn = (double[,])Intensities.Clone();

    /// <summary>The values of the first and the last colour.</summary>
    public Range GetRange() => ManualRange ?? Range.GetRange(_drawn);

    /// <summary>The outer edges of the cells.</summary>
    public AxisLimits GetAxisLimits()
    {
        var (rows, columns) = (_drawn.GetLength(0), _drawn.GetLength(1));
        if (rows == 0 || columns == 0) return AxisLimits.NoLimits;
        double left = -CellAlignment.HorizontalFraction();
        double bottom = -CellAlignment.VerticalFraction();
        return new(left, left + columns, bottom, bottom + rows);
    }

    void IPlottable.Draw(Canvas canvas, Frame frame) => RenderStrategy.Draw(canvas, frame, this);

    /// <summary>A way to draw the cells.</summary>
    public interface IRenderStrategy
    {
        /// <summary>Draws all cells.</summary>
        internal void Draw(Canvas canvas, Frame frame, Heatmap heatmap);
    }

    /// <summary>The ways to draw the cells.</summary>
    public static class RenderStrategies
    {
        /// <summary>Draws every cell as a rectangle of its own, sharp at any size.</summary>
        public sealed class Rectangles : IRenderStrategy
        {
            void IRenderStrategy.Draw(Canvas canvas, Frame frame, Heatmap heatmap)
            {
                var crisp = canvas.Crisp();
                var (range, limits) = (heatmap.GetRange(), heatmap.GetAxisLimits());
                for (var r = 0; r < heatmap._drawn.GetLength(0); r++)
                for (var c = 0; c < heatmap._drawn.GetLength(1); c++)
                {
                    var (x, y) = (limits.Left + c, limits.Top - r);
                    crisp.Rectangle(
                        frame.Pixels(x, y, x + 1, y - 1), heatmap.ColorOf(heatmap._drawn[r, c], range));
                }
            }
        }
    }

    private Color ColorOf(double value, Range range) => double.IsNaN(value)
        ? NaNCellColor
        : Colormap.GetColor(range.Normalize(value, clamp: true));
}
