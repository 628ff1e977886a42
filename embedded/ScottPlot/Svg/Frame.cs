namespace ScottPlot.Svg;

/// <summary>Where the data is drawn, and which stretch of each axis it shows.</summary>
internal sealed record Frame(Box Data, CoordinateRange X, CoordinateRange Y)
{
    public double PixelX(double x) => Data.Left + Data.Width * ((x - X.Value1) / X.Span);

    public double PixelY(double y) => Data.Bottom - Data.Height * ((y - Y.Value1) / Y.Span);

    public Point Pixel(Coordinates at) => new(PixelX(at.X), PixelY(at.Y));

    public Box Pixels(double x1, double y1, double x2, double y2) =>
        Box.Between(PixelX(x1), PixelY(y1), PixelX(x2), PixelY(y2));
}

/// <summary>A point of the picture in pixels, y growing downwards.</summary>
internal readonly record struct Point(double X, double Y);
