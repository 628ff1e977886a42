using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ScottPlot.Svg;

/// <summary>Colours, lines, numbers and texts as SVG spells them.</summary>
internal static class Attributes
{
    /// <summary>Which end of a text stands at its position.</summary>
    public static string Anchor(Alignment alignment) => alignment.HorizontalFraction() switch
    {
        0 => "start",
        1 => "end",
        _ => "middle",
    };

    /// <summary>What fills a shape or a letter.</summary>
    public static IEnumerable<XAttribute> Fill(Color color)
    {
        yield return new XAttribute("fill", color.Alpha == 0 ? "none" : Hex(color));
        if (color.Alpha is > 0 and < 255) yield return new XAttribute("fill-opacity", Number(color.Opacity));
    }

    /// <summary>A label's rotation about its position.</summary>
    public static IEnumerable<XAttribute> Turn(LabelStyle style, Point at) => style.Rotation == 0
        ? []
        : [new XAttribute("transform", $"rotate({Number(style.Rotation)} {Number(at.X)} {Number(at.Y)})")];

    /// <summary>The line along a shape's edge, if it has one.</summary>
    public static IEnumerable<XAttribute> Stroke(LineStyle? style)
    {
        if (style is not { CanBeRendered: true }) yield break;
        yield return new XAttribute("stroke", Hex(style.Color));
        yield return new XAttribute("stroke-width", Number(style.Width));
        if (style.Color.Alpha < 255)
            yield return new XAttribute("stroke-opacity", Number(style.Color.Opacity));
        if (style.Pattern.Intervals is not { Length: > 0 } dashes) yield break;
        yield return new XAttribute("stroke-dasharray", string.Join(' ', dashes.Select(one => Number(one))));
        if (style.Pattern.Phase != 0)
            yield return new XAttribute("stroke-dashoffset", Number(style.Pattern.Phase));
    }

    /// <summary>The corners of a line or shape.</summary>
    public static string Points(IEnumerable<Point> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string Hex(Color color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";

    /// <summary>A number of pixels.</summary>
    // Two decimals are finer than any screen. Far outside the picture the exact place does not matter,
    // but some viewers stumble over huge numbers.
    public static string Number(double value)
    {
        var text = Math.Clamp(value, -1e6, 1e6).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The text with every sign replaced that XML cannot hold.</summary>
    // XML forbids most control characters even as escapes.
    public static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
