#nullable enable
// The figures in docs/figures, which README shows, are those that the chapters draw.

[Collection(Chapters.Collection)]
public class ReadmeFiguresTest
{
    // The pixels by which systems may place letters differently.
    const double Tolerance = 1;

    static readonly string[] Files = Directory.GetFiles(Repository.PathOf("docs", "figures"), "*.svg").Order().ToArray();

    [OwnPartFact(Part.Tensors, "a training there gives other digits, which the figures show")]
    public void Each_is_what_its_chapter_draws_today()
    {
        Assert.Equal(4, Files.Length);
        foreach (var file in Files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var today = Assert.Single(ChapterFigures.All, figure => figure.Name == name).Svg;
            Assert.True(Alike(File.ReadAllText(file), today),
                $"docs/figures/{name}.svg is not what its chapter draws: `dotnet script docs/figures/make.csx` makes it anew.");
        }
    }

    [Fact]
    public void README_shows_each()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.NotEmpty(Files);
        Assert.All(Files, file => Assert.Contains($"docs/figures/{Path.GetFileName(file)}", readme));
    }

    [Theory]
    [InlineData(1, 2, "t", true)]
    [InlineData(1.001, 2, "t", true)]
    [InlineData(1.5, 2, "t", false)]
    [InlineData(1, 2, "T", false)]
    [InlineData(1, 3, "t", false)]
    public void Figures_are_alike_if_their_texts_are_and_all_lies_within_a_pixel(
        double value, int bars, string title, bool alike)
    {
        string Drawn(string name, double first, int count) => Figure.Svg(Bars.Of(
            name, "y", FigureGallery.Words(count, "a"), [first, .. Enumerable.Repeat(3.0, count - 1)]), 600, 500);
        var (one, other) = (Drawn("t", 1, 2), Drawn(title, value, bars));
        Assert.Equal(alike, Alike(one, other));
    }

    static bool Alike(string one, string other) =>
        new Picture(one).Texts.SequenceEqual(new Picture(other).Texts)
        && Split(one) is var (shape, numbers) && Split(other) is var (otherShape, otherNumbers)
        && shape == otherShape && numbers.Zip(otherNumbers).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);

    // A file without its numbers, and the numbers; a colour is not one.
    static (string Shape, double[] Numbers) Split(string svg)
    {
        var numbers = new List<double>();
        var shape = Regex.Replace(svg, @"#[0-9A-Fa-f]{6}|-?\d+(?:\.\d+)?(?:e-?\d+)?", match =>
        {
            if (match.Value.StartsWith('#'))
                return match.Value;
            numbers.Add(double.Parse(match.Value, CultureInfo.InvariantCulture));
            return "~";
        });
        return (shape, numbers.ToArray());
    }
}
