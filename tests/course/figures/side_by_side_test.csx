#nullable enable
// Several plots in one figure.

public class SideBySideTest
{
    static ScottPlot.Plot[] Three() => [.. new[] { "first", "second", "third" }.Select(title => Bars.Of(title, "y", ["a"], [1]))];

    [Fact]
    public void Plots_stand_from_left_to_right_each_as_large_as_alone()
    {
        var picture = new Picture(Figure.Svg(Three(), 600, 500));
        Assert.Equal((1860, 500), (picture.Width, picture.Height));
        var alone = Picture.Of(Three()[0]).PlacedTexts.Single(text => text.Value == "first").Area;
        var titles = new[] { "first", "second", "third" }
            .Select(title => picture.PlacedTexts.Single(text => text.Value == title).Area).ToArray();
        Assert.Equal(alone, titles[0]);
        Assert.All(titles, title => Assert.Equal(alone.Top, title.Top));
        Assert.InRange(titles[1].Left, 630, 1230);
        Assert.InRange(titles[2].Left, 1260, 1860);
    }

    [Fact]
    public void Pixels_show_all_of_them_on_white()
    {
        using var folder = new TemporaryFolder();
        var path = Figure.Save(Three(), folder.Path, "three", 400, 300, FigureFormat.Png);
        Assert.Equal((1260, 300), FigureFormatTest.SizeOfPng(path));
        using var bitmap = SkiaSharp.SKBitmap.Decode(path);
        var alone = SkiaSharp.SKBitmap.Decode(Figure.Png(Three()[2], 400, 300));
        for (var y = 0; y < 300; y++)
        {
            Assert.Equal(SkiaSharp.SKColors.White, bitmap.GetPixel(415, y));
            for (var x = 0; x < 400; x++)
                Assert.Equal(alone.GetPixel(x, y), bitmap.GetPixel(860 + x, y));
        }
    }

    [Fact]
    public void A_figure_without_plots_is_refused()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ArgumentException>(() => Figure.Save([], folder.Path, "none"));
        Assert.Contains("\"none\" has no plot", error.Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
