// Where things are in the SVG that the project itself draws.
#load "picture.csx"
#load "../harness/temporary_folder.csx"

using System.Globalization;
using System.Xml.Linq;
using Xunit;

#nullable enable

/// <summary>A fact about the SVG that the project itself draws; ScottPlot arranges its pictures its own
/// way.</summary>
public sealed class EmbeddedFactAttribute : FactAttribute
{
    public EmbeddedFactAttribute() => Skip = EmbeddedFigures.WhyNot;
}

/// <summary>A theory about the SVG that the project itself draws.</summary>
public sealed class EmbeddedTheoryAttribute : TheoryAttribute
{
    public EmbeddedTheoryAttribute() => Skip = EmbeddedFigures.WhyNot;
}

public static class EmbeddedFigures
{
    public static string? WhyNot =>
        typeof(ScottPlot.Plot).Assembly.GetName().Name == "ScottPlot" ? "ScottPlot itself draws here" : null;
}

/// <summary>Where things are in the SVG that the project itself draws.</summary>
public class EmbeddedFigureTests
{
    private sealed record Area(double Left, double Top, double Right, double Bottom)
    {
        public bool Holds(Area other) =>
            other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;

        public bool Touches(Area other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    private static Area Of(XElement shape)
    {
        double At(string name) => Picture.Number(shape, name);
        return new(At("x"), At("y"), At("x") + At("width"), At("y") + At("height"));
    }

    // Only the data area is a nested svg.
    private static Area Data(Picture picture) => Of(picture.All("svg").Single());

    private static XElement[] Cells(Picture picture) =>
        picture.All("svg").Single().Elements().First().Elements().ToArray();

    // About the letters themselves, a little smaller than they are: half the font size wide.
    private static Area Letters(XElement text)
    {
        var (x, y) = (Picture.Number(text, "x"), Picture.Number(text, "y"));
        var size = Picture.Number(text, "font-size");
        var width = text.Value.Length * size / 2;
        var anchor = text.Attribute("text-anchor")!.Value;
        var left = x - width * anchor switch { "start" => 0, "middle" => 0.5, _ => 1 };
        var (right, top) = (left + width, y - size / 2);
        (double X, double Y)[] corners = [(left, y), (right, y), (left, top), (right, top)];
        if (text.Attribute("transform")?.Value is { } rotate)
            corners = corners.Select(corner => Turned(corner, rotate)).ToArray();
        return new(
            corners.Min(corner => corner.X), corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X), corners.Max(corner => corner.Y));
    }

    private static (double X, double Y) Turned((double X, double Y) point, string rotate)
    {
        var parts = rotate["rotate(".Length..^1].Split(' ')
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (sin, cos) = Math.SinCos(parts[0] * Math.PI / 180);
        var (x, y) = (point.X - parts[1], point.Y - parts[2]);
        return (parts[1] + x * cos - y * sin, parts[2] + x * sin + y * cos);
    }

    private static XElement[] Labels(Picture picture, Func<Area, Area, bool> where) =>
        picture.All("text").Where(text => text.Attribute("font-weight") is null)
            .Where(text => where(Letters(text), Data(picture))).ToArray();

    private static XElement[] BottomLabels(Picture picture) =>
        Labels(picture, (label, data) => label.Top > data.Bottom && label.Left < data.Right + 20);

    private static XElement[] LeftLabels(Picture picture) =>
        Labels(picture, (label, data) => label.Right < data.Left && label.Top < data.Bottom);

    [EmbeddedFact]
    public void Row_0_is_at_the_top_and_the_colours_run_from_violet_to_yellow()
    {
        var plot = new ScottPlot.Plot();
        plot.Add.Heatmap(new double[,] { { 0, 1, 2 }, { 3, 4, 5 } });
        var cells = Cells(Picture.Of(plot));
        Assert.Equal(6, cells.Length);
        Assert.Equal("#440154", cells[0].Attribute("fill")!.Value);
        Assert.Equal("#fde725", cells[5].Attribute("fill")!.Value);
        Assert.Equal(Of(cells[0]).Bottom, Of(cells[3]).Top, 2);
        Assert.Equal(Of(cells[0]).Right, Of(cells[1]).Left, 2);
        Assert.True(Of(cells[0]).Top < Of(cells[3]).Top);
    }

    [EmbeddedFact]
    public void A_number_stands_in_the_middle_of_its_cell()
    {
        var picture = Picture.Of(AttentionMap.Of(linspace(0, 0.35, 36).reshape(6, 6), Sentence.Tokens));
        var numbers = picture.All("svg").Single().Elements()
            .Where(one => one.Name.LocalName == "text").ToArray();
        var cells = Cells(picture);
        Assert.Equal(36, numbers.Length);
        for (var i = 0; i < 36; i++)
        {
            Assert.Equal((i * 0.01).ToString("0.00", CultureInfo.InvariantCulture), numbers[i].Value);
            var middle = (Of(cells[i]).Left + Of(cells[i]).Right) / 2;
            Assert.Equal(middle, Picture.Number(numbers[i], "x"), tolerance: 0.05);
            Assert.True(Of(cells[i]).Holds(Letters(numbers[i])));
        }
    }

    [EmbeddedFact]
    public void A_cell_that_is_no_number_stays_empty()
    {
        var plot = new ScottPlot.Plot();
        plot.Add.Heatmap(new double[,] { { 0, double.NaN }, { 1, 2 } });
        Assert.Equal(3, Cells(Picture.Of(plot)).Length);
    }

    public static TheoryData<string, int, int> Pictures()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var name in Gallery.Keys)
            foreach (var (width, height) in new[] { (400, 300), (600, 500), (1200, 800) })
                data.Add(name, width, height);
        return data;
    }

    private static readonly Dictionary<string, Func<ScottPlot.Plot>> Gallery = new()
    {
        ["sentence"] = () => AttentionMap.Of(ones(6, 6) / 6, Sentence.Tokens),
        ["one token"] = () => AttentionMap.Of(ones(1, 1), ["word"]),
        ["long tokens"] = () => AttentionMap.Of(ones(7, 7) / 7, Words(7, "extraordinarily-long-word-")),
        ["many tokens"] = () => AttentionMap.Of(ones(64, 64) / 64, Words(64, "token")),
        ["curves"] = () => Curves.Of(
            "A title", "step", "loss", [Curve.OverSteps("a", [3, 1, 2]), Curve.OverSteps("b", [2])]),
        ["huge numbers"] = () => Curves.Of("t", "x", "y", [new("c", [1e9, 2e9], [1e-9, 3e-9])]),
        ["narrow numbers"] = () => Curves.Of("t", "x", "y", [new("c", [0, 1], [123456.001, 123456.002])]),
        ["one point"] = () => Curves.Of("t", "x", "y", [new("c", [5], [7])]),
        ["constant"] = () => Curves.Of("t", "x", "y", [new("c", [1, 2, 3], [7, 7, 7])]),
        ["logarithmic"] = () => Curves.Of(
            "t", "x", "y", [new("c", [1, 99999], [1e-5, 1e5])], logX: true, logY: true),
        ["bars"] = () => Bars.Of("t", "y", Words(5, "a rather long name "), [1, -2, 3, double.NaN, 0]),
        ["long names at both ends"] = LongNamesAtBothEnds,
        ["empty"] = () => new ScottPlot.Plot(),
        ["long title"] = () => Bars.Of(new string('m', 120), new string('w', 90), ["a"], [1]),
    };

    private static ScottPlot.Plot LongNamesAtBothEnds()
    {
        var plot = new ScottPlot.Plot();
        plot.Axes.SetLimits(0, 1, 0, 1);
        plot.Axes.Bottom.SetTicks([0, 1], ["a long name at the left end", "a long name at the right end"]);
        return plot;
    }

    private static string[] Words(int count, string word) =>
        Enumerable.Range(0, count).Select(i => $"{word}{i}").ToArray();

    [EmbeddedTheory]
    [MemberData(nameof(Pictures))]
    public void No_text_leaves_the_picture_or_touches_another(string name, int width, int height)
    {
        var picture = Picture.Of(Gallery[name](), width, height);
        var texts = picture.All("text").Select(text => (text.Value, Area: Letters(text),
            Slanted: text.Attribute("transform")?.Value.StartsWith("rotate(-45") == true)).ToArray();
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
            Assert.True(new Area(0, 0, width, height).Holds(text.Area), $"{text} is cut off"));
        // The boxes of slanted texts overlap where the texts themselves do not.
        foreach (var (text, i) in texts.Where(text => !text.Slanted).Select((text, i) => (text, i)))
            foreach (var other in texts.Where(text => !text.Slanted).Skip(i + 1))
                Assert.False(text.Area.Touches(other.Area), $"{text} touches {other}");
        var data = Data(picture);
        Assert.True(data.Right - data.Left > width / 4.0 && data.Bottom - data.Top > height / 4.0, $"{data}");
    }

    [EmbeddedTheory]
    [InlineData(0, 1)]
    [InlineData(-7, 1234)]
    [InlineData(0.001, 0.0042)]
    [InlineData(-2e6, 9e6)]
    public void Ticks_stand_where_their_numbers_say_at_round_steps(double left, double right)
    {
        var plot = new ScottPlot.Plot();
        plot.Axes.SetLimits(left, right, 0, 1);
        var picture = Picture.Of(plot);
        var data = Data(picture);
        var ticks = BottomLabels(picture).Select(label => (
            Value: double.Parse(label.Value, CultureInfo.InvariantCulture),
            X: Picture.Number(label, "x"))).ToArray();
        Assert.InRange(ticks.Length, 4, 16);
        Assert.All(ticks, tick => Assert.Equal(
            data.Left + (tick.Value - left) / (right - left) * (data.Right - data.Left),
            tick.X, tolerance: 0.05));
        var step = ticks[1].Value - ticks[0].Value;
        var mantissa = step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));
        Assert.Contains(Math.Round(mantissa, 6), new double[] { 1, 2, 5 });
    }

    [EmbeddedFact]
    public void Logarithmic_ticks_are_equally_far_apart()
    {
        var plot = Curves.Of("t", "x", "y", [new("c", [0, 1], [0.002, 700])], logY: true);
        var labels = LeftLabels(Picture.Of(plot));
        Assert.Equal(new[] { "0.001", "0.01", "0.1", "1", "10", "100", "1000" },
            labels.OrderByDescending(label => Picture.Number(label, "y")).Select(label => label.Value));
        var ys = labels.Select(label => Picture.Number(label, "y")).Order().ToArray();
        Assert.All(ys.Zip(ys.Skip(1)), pair =>
            Assert.Equal(ys[1] - ys[0], pair.Second - pair.First, tolerance: 0.05));
    }

    [EmbeddedFact]
    public void A_curve_breaks_where_a_number_is_missing()
    {
        var plot = new ScottPlot.Plot();
        plot.Add.Scatter(
            new double[] { 1, 2, 3, 4, 5, 6 },
            new double[] { 1, 2, double.NaN, 4, 5, double.PositiveInfinity });
        var picture = Picture.Of(plot);
        Assert.Equal(2, picture.All("polyline").Count());
        Assert.Equal(4, picture.All("circle").Count());
        Assert.Equal(5 + 4 * 0.075, plot.Axes.GetLimits().Top, 9);
    }

    [EmbeddedFact]
    public void Square_units_are_square()
    {
        var plot = new ScottPlot.Plot();
        plot.Add.Heatmap(new double[2, 7]);
        plot.Axes.SquareUnits();
        Assert.All(Cells(Picture.Of(plot)), cell => Assert.Equal(
            Of(cell).Right - Of(cell).Left, Of(cell).Bottom - Of(cell).Top, tolerance: 0.05));
    }

    [EmbeddedFact]
    public void The_same_figure_is_the_same_text_in_every_culture()
    {
        string Drawn() => string.Concat(Gallery.OrderBy(entry => entry.Key)
            .Select(entry => entry.Value().GetSvgXml(640, 480)));
        var here = CultureInfo.CurrentCulture;
        var expected = Drawn();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, Drawn());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }

        Assert.DoesNotContain("\r", expected);
        Assert.DoesNotContain("NaN", expected);
        Assert.DoesNotContain(" id=", expected);
    }

    [EmbeddedFact]
    public void Any_text_is_valid_xml()
    {
        var plot = new ScottPlot.Plot();
        plot.Title("<a> & \"b\" 'c' \u0001 😀");
        Assert.Contains("<a> & \"b\" 'c' \uFFFD 😀", Picture.Of(plot).Texts);
    }

    [EmbeddedFact]
    public void Without_its_directory_a_figure_is_not_saved()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(
            () => new ScottPlot.Plot().SaveSvg(Path.Combine(folder.Path, "none", "a.svg"), 400, 300));
        var saved = new ScottPlot.Plot().SaveSvg(folder.File("a.svg"), 400, 300);
        Assert.Equal(new FileInfo(folder.File("a.svg")).Length, saved.FileSize);
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
