#nullable enable
// The file format of figures: --format svg|png.

using System.Buffers.Binary;

public class FigureFormatTest
{
    static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Width and height in pixels, from the file's own header.</summary>
    public static (int Width, int Height) SizeOfPng(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(PngSignature, bytes[..8]);
        Assert.Equal("IHDR"u8.ToArray(), bytes[12..16]);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Theory, InlineData(600, 500), InlineData(1200, 800)]
    public void A_figure_may_be_saved_as_png(int width, int height)
    {
        using var folder = new TemporaryFolder();
        var path = Figure.Save(Bars.Of("t", "y", ["a"], [1]), folder.Path, "bars", width, height, FigureFormat.Png);
        Assert.Equal(folder.File("bars.png"), path);
        Assert.Equal((width, height), SizeOfPng(path));
    }

    /// <summary>A picture with a title differs from one without: the letters are in the pixels.</summary>
    [Fact]
    public void The_pixels_have_the_texts_too()
    {
        int Dark(string title)
        {
            using var image = new ScottPlot.Image(Figure.Png(Bars.Of(title, "y", ["a"], [1]), 600, 500));
            var pixels = image.GetArrayGrayscale();
            var dark = 0;
            for (var y = 0; y < 40; y++)
                for (var x = 0; x < 600; x++)
                    if (pixels[y, x] < 128)
                        dark++;
            return dark;
        }

        Assert.InRange(Dark("A title of some length") - Dark(" "), 150, 5000);
    }
}

[Collection(Chapters.Collection)]
public class ChapterFormatTest
{
    static Command Run(params string[] words) =>
        Command.Script(Repository.PathOf("scripts", "01_simple.csx"), ["--", .. words]);

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    public void A_chapter_draws_in_the_format_that_is_asked_for(string format)
    {
        using var folder = new TemporaryFolder();
        var drawn = Run("--out", folder.Path, "--format", format).Expect(0);
        var file = folder.File($"01_weights.{format}");
        Assert.Equal([folder.File($"01_context.{format}"), file], Directory.GetFiles(folder.Path).Order());
        Assert.Contains($"figure: {folder.Path}/01_weights.{format}\n", drawn.Output);
        if (format == "png")
            Assert.Equal((600, 500), FigureFormatTest.SizeOfPng(file));
        else
            Assert.Contains("journey", new Picture(File.ReadAllText(file)).Texts);
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("0")]
    [InlineData("")]
    public void Another_format_is_refused_with_the_usage(string format)
    {
        using var folder = new TemporaryFolder();
        var result = Run("--out", folder.Path, "--format", format);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains($"'{format}'", result.Error);
        Assert.Contains("dotnet script scripts/01_simple.csx --", result.Error);
        Assert.Contains("--format <png|svg>", result.Error);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    /// <summary>The first figure loads it: without figures, ScottPlot need not even be installed.</summary>
    [Fact]
    public void Without_figures_ScottPlot_is_not_loaded()
    {
        using var folder = new TemporaryFolder();
        var main = folder.File("main.csx");
        File.WriteAllText(main, $$"""
            #{{"load"}} "{{Repository.PathOf("lib", "workbench.csx").Replace('\\', '/')}}"
            var options = ChapterOptions.Read("01_simple", Args, seed: 0, steps: 1);
            Draw(options, "bars", () => Bars.Of("t", "y", new[] { "a" }, new[] { 1.0 }));
            WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == "ScottPlot"));
            """);
        Assert.Equal("False\n", Command.Script(main, "--", "--no-figures").Expect(0).Output.ReplaceLineEndings("\n"));
        Assert.EndsWith("True\n",
            Command.Script(main, "--", "--out", folder.Path).Expect(0).Output.ReplaceLineEndings("\n"));
    }
}
