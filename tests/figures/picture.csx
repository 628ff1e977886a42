using System.Globalization;
using System.Xml.Linq;

#nullable enable

/// <summary>An SVG file, read as XML.</summary>
public sealed class Picture
{
    public Picture(string svg) => Root = XDocument.Parse(svg).Root!;

    public XElement Root { get; }

    public double Width => Number(Root, "width");

    public double Height => Number(Root, "height");

    /// <summary>All texts, in the order they are drawn.</summary>
    public string[] Texts => All("text").Select(text => text.Value).ToArray();

    public static Picture Of(ScottPlot.Plot plot, int width = 600, int height = 500) =>
        new(plot.GetSvgXml(width, height));

    public IEnumerable<XElement> All(string name) =>
        Root.Descendants().Where(one => one.Name.LocalName == name);

    public static double Number(XElement element, string attribute) => double.Parse(
        element.Attribute(attribute)!.Value.Replace("px", ""), CultureInfo.InvariantCulture);
}
