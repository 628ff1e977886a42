#nullable enable
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

/// <summary>A figure of a chapter: the same picture in fewer bytes, and what it says in words.</summary>
public sealed class FigureFile
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Reads what a chapter drew.</summary>
    /// <param name="name">The file's name.</param>
    public FigureFile(string name, string svg)
    {
        var picture = XDocument.Parse(svg);
        Name = name;
        (Width, Height) = (Number(picture, "width"), Number(picture, "height"));
        Text = TextOf(picture);
        ShareClips(picture);
        Content = picture.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The picture.</summary>
    public string Content { get; }

    /// <summary>The size in pixels.</summary>
    public int Width { get; }

    /// <summary>The size in pixels.</summary>
    public int Height { get; }

    /// <summary>For those who cannot see it: the words in it, the title first.</summary>
    public string Text { get; }

    static int Number(XDocument picture, string attribute) =>
        (int)Math.Round(double.Parse(picture.Root!.Attribute(attribute)!.Value, CultureInfo.InvariantCulture));

    static string TextOf(XDocument picture)
    {
        var words = picture.Descendants(Svg + "text")
            .Where(text => !double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .OrderByDescending(text => double.Parse(text.Attribute("font-size")?.Value ?? "0", CultureInfo.InvariantCulture))
            .ThenBy(HeightOf)
            .Select(text => text.Value.Trim()).Where(text => text.Length > 0).Distinct().ToArray();
        return string.Join("; ", words);
    }

    // How far below the upper edge a horizontal text stands; the title is uppermost.
    static double HeightOf(XElement text) => Regex.Match($"{text.Attribute("transform")?.Value}", @"^translate\(\S+ (?<y>[\d.]+)\)$")
        is { Success: true } place ? double.Parse(place.Groups["y"].Value, CultureInfo.InvariantCulture) : double.MaxValue;

    // Each cell of a map comes with a region of its own, and nearly all of them are the same.
    static void ShareClips(XDocument picture)
    {
        var first = new Dictionary<string, string>();
        var names = new Dictionary<string, string>();
        foreach (var clip in picture.Descendants(Svg + "clipPath").ToArray())
        {
            var region = string.Concat(clip.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
            var name = clip.Attribute("id")!.Value;
            if (!first.TryAdd(region, name))
                clip.Remove();
            names[$"url(#{name})"] = $"url(#{first[region]})";
        }
        foreach (var use in picture.Descendants().Attributes("clip-path"))
            use.Value = names.GetValueOrDefault(use.Value, use.Value);
    }
}
