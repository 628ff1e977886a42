using System.Xml.Linq;

/// <summary>ScottPlot's SVG, made to look the same in every browser.</summary>
public static class BrowserSvg
{
    // If the first font is not installed, the next one with the same widths is used; each letter is placed in any case.
    const string Fonts = "DejaVu Sans, Bitstream Vera Sans, Verdana, Geneva, sans-serif";

    /// <summary>The same picture. Its texts name fallback fonts for machines that lack the first one, and lose the line
    /// breaks around them; their lists of positions lose the final comma, which makes Firefox ignore the list. The same
    /// figure always gives the same text.</summary>
    public static string Of(string svg)
    {
        var picture = XDocument.Parse(svg);
        foreach (var text in picture.Descendants().Where(element => element.Name.LocalName == "text"))
        {
            text.Value = text.Value.Trim('\n', '\r', '\t');
            text.SetAttributeValue("font-family", Fonts);
            foreach (var places in new[] { text.Attribute("x"), text.Attribute("y") })
                places?.SetValue(places.Value.TrimEnd(' ', ','));
        }
        // Otherwise the background shows as a thin line between two cells.
        foreach (var cell in picture.Descendants().Where(element => element.Name.LocalName == "rect"))
            cell.SetAttributeValue("shape-rendering", "crispEdges");
        NumberClips(picture);
        return $"{picture}\n".Replace("\r\n", "\n");
    }

    // ScottPlot numbers them across all pictures of a process, so the same figure would give a different file each
    // time.
    static void NumberClips(XDocument picture)
    {
        var clips = picture.Descendants().Where(element => element.Name.LocalName == "clipPath").ToArray();
        for (var place = 0; place < clips.Length; place++)
        {
            var old = $"url(#{clips[place].Attribute("id").Value})";
            clips[place].SetAttributeValue("id", $"clip{place + 1}");
            foreach (var use in picture.Descendants().Attributes("clip-path").Where(use => use.Value == old))
                use.Value = $"url(#clip{place + 1})";
        }
    }
}
