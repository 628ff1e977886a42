#nullable enable
using System.Xml.Linq;

/// <summary>A part of a picture, in pixels from its upper left corner.</summary>
public sealed record Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public (double X, double Y) Middle => ((Left + Right) / 2, (Top + Bottom) / 2);

    public bool Holds(Area other) =>
        other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;

    public bool Touches(Area other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>A text of a picture and the area of its letters, without accents and descenders.</summary>
public sealed record PlacedText(string Value, Area Area, bool IsSlanted);

/// <summary>An SVG file, read as XML.</summary>
public sealed class Picture
{
    public Picture(string svg) => Root = XDocument.Parse(svg).Root!;

    public XElement Root { get; }

    public double Width => Number(Root, "width");

    public double Height => Number(Root, "height");

    /// <summary>All texts, in the order they are drawn.</summary>
    public string[] Texts => All("text").Select(text => text.Value).ToArray();

    /// <summary>All texts with their positions.</summary>
    public PlacedText[] PlacedTexts => All("text").Select(Placed).ToArray();

    /// <summary>The area of the data: ScottPlot draws none of them outside.</summary>
    public Area Data => AreaOf(All("clipPath").First().Elements().Single());

    /// <summary>The cells of a heatmap, row by row.</summary>
    public XElement[] Cells => Clipped.First().Elements().Where(one => one.Name.LocalName == "rect").ToArray();

    /// <summary>What is drawn among the data.</summary>
    public IEnumerable<XElement> Clipped => All("g").Where(group => group.Attribute("clip-path") is not null);

    /// <summary>The picture as a figure of the course would be saved.</summary>
    public static Picture Of(ScottPlot.Plot plot, int width = 600, int height = 500) =>
        new(Figure.Svg(plot, width, height));

    public IEnumerable<XElement> All(string name) =>
        Root.Descendants().Where(one => one.Name.LocalName == name);

    public static Area AreaOf(XElement rectangle)
    {
        // A 0 may be left out.
        double At(string name) => rectangle.Attribute(name) is null ? 0 : Number(rectangle, name);
        return new(At("x"), At("y"), At("x") + At("width"), At("y") + At("height"));
    }

    public static double Number(XElement element, string attribute) => Numbers(element.Attribute(attribute)!.Value)[0];

    static double[] Numbers(string list) => list
        .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();

    // In DejaVu Sans a digit is 0.73 font sizes high and 0.64 wide.
    static PlacedText Placed(XElement text)
    {
        var size = Number(text, "font-size");
        var xs = Numbers(text.Attribute("x")!.Value);
        var y = Number(text, "y");
        var (left, right) = (xs[0], xs[^1] + 0.6 * size);
        var matrix = Matrix(text.Attribute("transform")!.Value);
        var corners = new[] { (left, y), (right, y), (left, y - 0.73 * size), (right, y - 0.73 * size) }
            .Select(corner => (
                X: matrix[0] * corner.Item1 + matrix[2] * corner.Item2 + matrix[4],
                Y: matrix[1] * corner.Item1 + matrix[3] * corner.Item2 + matrix[5])).ToArray();
        var area = new Area(
            corners.Min(corner => corner.X), corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X), corners.Max(corner => corner.Y));
        return new(text.Value, area, matrix[0] != 0 && matrix[1] != 0);
    }

    // Either translate(x y) or matrix(a b c d x y).
    static double[] Matrix(string transform)
    {
        var numbers = Numbers(transform[(transform.IndexOf('(') + 1)..^1]);
        return numbers.Length == 6 ? numbers : [1, 0, 0, 1, .. numbers];
    }
}
