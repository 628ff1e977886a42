using System.Text;
using System.Xml;
using System.Xml.Linq;
using static ScottPlot.Svg.Attributes;

namespace ScottPlot.Svg;

/// <summary>Writes shapes and text as SVG elements, in the order they are drawn.</summary>
internal sealed class Canvas
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Measured text fits these fonts; any other sans-serif font comes close.
    private const string Fonts = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    private readonly XElement _element;

    /// <summary>An empty picture.</summary>
    public Canvas(int width, int height) => _element = new XElement(
        Svg + "svg",
        new XAttribute("width", width),
        new XAttribute("height", height),
        new XAttribute("viewBox", $"0 0 {width} {height}"),
        new XAttribute("font-family", Fonts));

    private Canvas(Canvas parent, XElement element)
    {
        parent._element.Add(element);
        _element = element;
    }

    /// <summary>A part of the picture that shows nothing outside the box.</summary>
    // A nested svg clips without an id, so that several figures can stand in one HTML page.
    public Canvas Clipped(Box box) => new(this, new XElement(
        Svg + "svg",
        new XAttribute("x", Number(box.Left)),
        new XAttribute("y", Number(box.Top)),
        new XAttribute("width", Number(box.Width)),
        new XAttribute("height", Number(box.Height)),
        new XAttribute("viewBox",
            $"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}")));

    /// <summary>A part of the picture whose edges snap to pixels, so that neighbours leave no seam.</summary>
    public Canvas Crisp() =>
        new(this, new XElement(Svg + "g", new XAttribute("shape-rendering", "crispEdges")));

    public void Rectangle(Box box, Color fill) => Rectangle(box, fill, null);

    public void Rectangle(Box box, Color fill, LineStyle? outline)
    {
        if (fill.Alpha == 0 && outline is not { CanBeRendered: true }) return;
        // Both edges are rounded, not edge and width: so neighbours share their edge exactly.
        var (left, top) = (Math.Round(box.Left, 2), Math.Round(box.Top, 2));
        Add("rect", ("x", Number(left)), ("y", Number(top)),
            ("width", Number(Math.Round(box.Right, 2) - left)),
            ("height", Number(Math.Round(box.Bottom, 2) - top)))
            .Add(Fill(fill), Stroke(outline));
    }

    public void Circle(Point center, double radius, Color fill, LineStyle? outline) =>
        Add("circle", ("cx", Number(center.X)), ("cy", Number(center.Y)), ("r", Number(radius)))
            .Add(Fill(fill), Stroke(outline));

    public void Line(Point from, Point to, LineStyle style)
    {
        if (!style.CanBeRendered) return;
        Add("line", ("x1", Number(from.X)), ("y1", Number(from.Y)),
            ("x2", Number(to.X)), ("y2", Number(to.Y)))
            .Add(Stroke(style));
    }

    public void Polyline(IEnumerable<Point> points, LineStyle style)
    {
        if (!style.CanBeRendered) return;
        Add("polyline", ("points", Points(points)), ("fill", "none"), ("stroke-linejoin", "round"))
            .Add(Stroke(style));
    }

    public void Polygon(IEnumerable<Point> points, Color fill, LineStyle? outline) =>
        Add("polygon", ("points", Points(points))).Add(Fill(fill), Stroke(outline));

    public void Text(LabelStyle style, Point at) => Text(style.Text, style, style.FontSize, at);

    /// <summary>Writes a text in a label's style, at a font size of its own.</summary>
    public void Text(string text, LabelStyle style, double fontSize, Point at)
    {
        if (!style.IsVisible || string.IsNullOrWhiteSpace(text)) return;
        var element = Add("text", ("font-size", Number(fontSize)), ("text-anchor", Anchor(style.Alignment)));
        element.Add(Fill(style.ForeColor));
        if (style.Bold) element.Add(new XAttribute("font-weight", "bold"));
        element.Add(Turn(style, at));
        if (style.BackgroundColor.Alpha > 0) element.AddBeforeSelf(Background(text, style, fontSize, at));
        AddLines(element, TextMetrics.Lines(text), at.X + style.OffsetX,
            at.Y + style.OffsetY
            - TextMetrics.Height(text, fontSize) * (1 - style.Alignment.VerticalFraction()),
            fontSize);
    }

    /// <summary>The picture as an SVG document.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true,
        };
        using (var writer = XmlWriter.Create(xml, settings))
            _element.Save(writer);
        return xml.Append('\n').ToString();
    }

    private XElement Add(string name, params (string Name, string Value)[] attributes)
    {
        var element = new XElement(Svg + name, attributes.Select(one => new XAttribute(one.Name, one.Value)));
        _element.Add(element);
        return element;
    }

    private static void AddLines(XElement element, string[] lines, double x, double top, double fontSize)
    {
        string Y(int line) => Number(top + (line * TextMetrics.LineHeight + TextMetrics.Baseline) * fontSize);
        if (lines.Length == 1)
            element.Add(new XAttribute("x", Number(x)), new XAttribute("y", Y(0)), Printable(lines[0]));
        else
            element.Add(lines.Select((line, i) => new XElement(
                Svg + "tspan", new XAttribute("x", Number(x)), new XAttribute("y", Y(i)), Printable(line))));
    }

    // A box behind the text, turned as the text is.
    private static XElement Background(string text, LabelStyle style, double fontSize, Point at)
    {
        var upright = style.Aligned(style.Alignment);
        upright.Rotation = 0;
        var box = TextMetrics.Bounds(text, upright, fontSize, at);
        return new XElement(Svg + "rect",
            new XAttribute("x", Number(box.Left)), new XAttribute("y", Number(box.Top)),
            new XAttribute("width", Number(box.Width)), new XAttribute("height", Number(box.Height)),
            Fill(style.BackgroundColor), Turn(style, at));
    }
}
