/// <summary>Names beside points, where they cover neither points nor each other.</summary>
public static class LabelPlaces
{
    // The distances from a point to its name, in pixels: those tried first, then the others.
    static readonly double[] Distances = [11, 22, 36, 52, 70];

    // The smallest distance between a name and a point.
    const int Margin = 6;

    // The cost of covering a name, being cut off, or being nearer to another point, in covered points.
    const int Worse = 100;

    // Right, left, above, below and between.
    static readonly (double X, double Y)[] Sides =
        [(1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)];

    /// <summary>The centre of the name of each point, in pixels. A name goes to the nearest free position; if none is
    /// free, to the one that covers least.</summary>
    /// <param name="points">Where the named points are, in pixels.</param>
    /// <param name="sizes">The size of each name, in pixels.</param>
    /// <param name="others">What else should not be covered.</param>
    /// <param name="room">The visible area, in pixels.</param>
    public static (double X, double Y)[] Of(
        IReadOnlyList<(double X, double Y)> points, IReadOnlyList<(double Width, double Height)> sizes,
        IEnumerable<(double X, double Y)> others, (double Left, double Right, double Top, double Bottom) room)
    {
        var dots = points.Concat(others).ToArray();
        var placed = new List<(double X, double Y)>();
        for (var i = 0; i < points.Count; i++)
        {
            var (point, size) = (points[i], sizes[i]);
            int Hidden((double X, double Y) middle) =>
                Worse * placed.Where((other, j) => Touch(middle, size, other, sizes[j])).Count()
                + (IsCutOff(middle, size, room) ? Worse : 0)
                + (points.Any(other => Far(middle, size, other) < Far(middle, size, point)) ? Worse : 0)
                + dots.Count(dot => Touch(middle, size, dot, (2 * Margin, 2 * Margin)));
            placed.Add(Around(point, size).MinBy(Hidden));
        }
        return placed.ToArray();
    }

    static IEnumerable<(double X, double Y)> Around((double X, double Y) point, (double Width, double Height) size) =>
        from distance in Distances
        from side in Sides
        select (point.X + side.X * distance + Math.Sign(side.X) * size.Width / 2,
            point.Y + side.Y * distance + Math.Sign(side.Y) * size.Height / 2);

    // From the edge of a name to a point.
    static double Far(
        (double X, double Y) middle, (double Width, double Height) size, (double X, double Y) point) =>
        Math.Max(Math.Abs(middle.X - point.X) - size.Width / 2, Math.Abs(middle.Y - point.Y) - size.Height / 2);

    static bool IsCutOff(
        (double X, double Y) middle, (double Width, double Height) size,
        (double Left, double Right, double Top, double Bottom) room) =>
        middle.X - size.Width / 2 < room.Left || middle.X + size.Width / 2 > room.Right
        || middle.Y - size.Height / 2 < room.Top || middle.Y + size.Height / 2 > room.Bottom;

    static bool Touch(
        (double X, double Y) middle, (double Width, double Height) size,
        (double X, double Y) other, (double Width, double Height) otherSize) =>
        Math.Abs(middle.X - other.X) < (size.Width + otherSize.Width) / 2
        && Math.Abs(middle.Y - other.Y) < (size.Height + otherSize.Height) / 2;
}
