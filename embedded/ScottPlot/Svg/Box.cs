namespace ScottPlot.Svg;

/// <summary>A rectangle of the picture in pixels, y growing downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CenterX => (Left + Right) / 2;

    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The box between two corners, whichever they are.</summary>
    public static Box Between(double x1, double y1, double x2, double y2) =>
        new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));

    public Box Shrink(double all) => Shrink(new Padding(all, all, all, all));

    public Box Shrink(Padding by) => new(Left + by.Left, Top + by.Top, Right - by.Right, Bottom - by.Bottom);

    public Box Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);

    /// <summary>A box of the given size, aligned inside this one.</summary>
    public Box Place(double width, double height, Alignment alignment)
    {
        var left = Left + (Width - width) * alignment.HorizontalFraction();
        var top = Top + (Height - height) * (1 - alignment.VerticalFraction());
        return new(left, top, left + width, top + height);
    }
}

/// <summary>Pixels on the four sides of a box.</summary>
internal readonly record struct Padding(double Left, double Top, double Right, double Bottom);
