#nullable enable
// Every figure as a browser shows it: no text is cut off or overlaps another, and nothing is blank.

using System.Net;

[Collection(Chapters.Collection)]
public class FigureBrowserTest
{
    // A curve of two points has more coloured pixels.
    const int FewestColouredPixels = 30;

    /// <summary>What <c>looks.js</c> reports about a picture.</summary>
    sealed record Looks(string Name, int Texts, int Coloured, string[] Wrong);

    static string Svg(string name, string svg, int place) =>
        $"""<figure data-name="{name}">{OwnClips(svg, place)}</figure>""";

    static string Png(string name, byte[] png) =>
        $"""<figure data-name="{name}"><img src="data:image/png;base64,{Convert.ToBase64String(png)}"></figure>""";

    // All pictures are on one page, where no two elements may have the same id.
    static string OwnClips(string svg, int place) => Regex.Replace(svg, """(id="|url\(#)clip""", $"$1picture{place}-clip");

    static Looks[] Look(IEnumerable<string> figures)
    {
        var script = File.ReadAllText(Repository.PathOf("tests", "course", "figures", "looks.js"));
        var document = Browser.Document($"""
            <!doctype html>
            <meta charset="utf-8">
            {string.Join("\n", figures)}
            <pre id="seen"></pre>
            <script>{script}</script>
            """);
        var seen = Regex.Match(document, """<pre id="seen">(.*?)</pre>""", RegexOptions.Singleline).Groups[1].Value;
        Assert.True(seen.StartsWith('['), $"The page did not look at its pictures: {seen}");
        return JsonSerializer.Deserialize<Looks[]>(WebUtility.HtmlDecode(seen), JsonSerializerOptions.Web)!;
    }

    static void AllWell(int count, Looks[] seen)
    {
        Assert.Equal(count, seen.Length);
        Assert.Multiple(seen.Select(looks => (Action)(() => Assert.True(
            looks.Wrong.Length == 0 && looks.Coloured >= FewestColouredPixels,
            $"{looks.Name}, {looks.Coloured} coloured pixels: {string.Join("; ", looks.Wrong.Take(5))}"))).ToArray());
    }

    [BrowserFact]
    public void Each_figure_of_each_chapter_is_readable()
    {
        var figures = ChapterFigures.All;
        Assert.All(Chapters.Names, chapter => Assert.Contains(figures, figure => figure.Name.StartsWith(chapter[..2])));
        var seen = Look(figures.Select((figure, i) => Svg(figure.Name, figure.Svg, i)));
        AllWell(figures.Length, seen);
        Assert.All(seen, looks => Assert.True(looks.Texts >= 5, looks.Name));
    }

    [BrowserFact]
    public void Every_kind_of_figure_is_readable_in_both_formats()
    {
        // No colour, or no letters in a browser's font.
        string[] others = ["one token", "arrows nowhere", "constant", "one point"];
        var names = FigureGallery.Names.Except(others).ToArray();
        var svgs = names.Select((name, i) => Svg(name, Figure.Svg(FigureGallery.Of(name), 600, 500), i));
        var pngs = names.Select(name => Png($"{name}.png", Figure.Png(FigureGallery.Of(name), 600, 500)));
        var seen = Look(svgs.Concat(pngs));
        AllWell(2 * names.Length, seen);
        // The same picture: the same coloured area, except at the edges of letters and lines.
        foreach (var (svg, png) in seen.Zip(seen.Skip(names.Length)))
            Assert.True(Math.Abs(png.Coloured - svg.Coloured) < 0.3 * svg.Coloured + 300, $"{svg} and {png}");
    }

    [BrowserFact]
    public void What_is_wrong_is_seen()
    {
        string Text(int x, int y, string turned = "") =>
            $"""<text font-size="12" x="{x}" y="{y}" transform="{turned}">word</text>""";
        string Picture(string name, string content) => Svg(
            name, $"""<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">{content}</svg>""", 0);
        var seen = Look(
        [
            Picture("well", Text(10, 20) + Text(60, 20) + Text(10, 35) + """<rect width="9" height="9" fill="red"/>"""),
            Picture("cut", Text(185, 50)), Picture("above", Text(10, 5)), Picture("over", Text(10, 50) + Text(30, 52)),
            Picture("slanted and apart", Text(0, 0, "translate(20 60) rotate(-45)") + Text(0, 0, "translate(36 60) rotate(-45)")),
            Picture("slanted and over", Text(0, 0, "translate(20 60) rotate(-45)") + Text(0, 0, "translate(25 60) rotate(-45)")),
            Picture("empty", ""),
        ]).ToDictionary(looks => looks.Name);
        Assert.Empty(seen["well"].Wrong);
        Assert.Equal(81, seen["well"].Coloured);
        Assert.Equal(["\"word\" is cut off"], seen["cut"].Wrong);
        Assert.Equal(["\"word\" is cut off"], seen["above"].Wrong);
        Assert.Equal(["\"word\" and \"word\" overlap"], seen["over"].Wrong);
        Assert.Empty(seen["slanted and apart"].Wrong);
        Assert.Equal(["\"word\" and \"word\" overlap"], seen["slanted and over"].Wrong);
        Assert.Equal(["there is no text"], seen["empty"].Wrong);
        Assert.Equal(0, seen["empty"].Coloured);
    }
}
