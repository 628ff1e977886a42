// The options of a chapter, and what it refuses, tested from outside.

[Collection(Chapters.Collection)]
public class ChapterOptionsTest
{
    static Command Run(string chapter, params string[] words) =>
        Command.Script(Repository.PathOf("scripts", chapter + ".csx"), new[] { "--" }.Concat(words).ToArray());

    public static TheoryData<string> Names => PrintedDocumentsTest.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_chapter_tells_its_options(string chapter)
    {
        var help = Run(chapter, "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Equal("", help.Error);
        Assert.Contains($"dotnet script scripts/{chapter}.csx --", help.Output);
        foreach (var option in new[] { "--seed", "--steps", "--out", "--format", "--no-figures" })
            Assert.Contains(option, help.Output);
        Assert.DoesNotContain("Question:", help.Output);
    }

    [Theory]
    [InlineData("--sed", "3")]
    [InlineData("--seed", "three")]
    [InlineData("--seed")]
    [InlineData("--steps", "0")]
    [InlineData("--out", "")]
    [InlineData("extra")]
    public void Misuse_is_refused_with_the_usage(params string[] words)
    {
        var result = Run("01_simple", words);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("dotnet script scripts/01_simple.csx --", result.Error);
        Assert.Contains(words[^1], result.Error);
    }

    [Fact]
    public void Each_option_acts()
    {
        using var folder = new TemporaryFolder();
        var asked = Path.Combine(folder.Path, "a", "b");
        var drawn = Run("04_multi_head", "--out", asked, "--steps", "2", "--seed", "5");
        Assert.Equal(new[] { "04_lines.svg", "04_one_head.svg", "04_two_heads.svg" },
            Directory.GetFiles(asked).Select(file => Path.GetFileName(file)).Order());
        Assert.Contains($"figure: {asked}/04_one_head.svg", drawn.Output);
        Assert.Contains("5 for the trainings", drawn.Output);
        // Two steps teach nothing, and the chapter says so.
        Assert.Contains("✗ two heads answer both questions", drawn.Output);
        Assert.Equal(1, drawn.ExitCode);
    }

    [Fact]
    public void Figures_are_drawn_where_asked_and_not_at_all_if_not_wanted()
    {
        using var folder = new TemporaryFolder();
        var plain = Run("01_simple", "--out", folder.Path, "--no-figures");
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.DoesNotContain("figure:", plain.Output);
        var drawn = Run("01_simple", "--out", folder.Path);
        Assert.Equal(["01_context.svg", "01_weights.svg"],
            Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order());
        Assert.Contains("figure:", drawn.Output);
    }

    /// <summary>A directory that cannot be made is said once, and the chapter goes on without figures.</summary>
    [Fact]
    public void Figures_that_cannot_be_saved_stop_no_chapter()
    {
        using var folder = new TemporaryFolder();
        // Not even root can make a directory below a file.
        File.WriteAllText(folder.File("file"), "");
        var result = Run("01_simple", "--out", folder.File("file/figures"));
        Assert.Equal(0, result.ExitCode);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"no figures: {folder.File("file/figures")} cannot be written: ", line);
        Assert.DoesNotContain("figure:", result.Output);
        Assert.Contains("✓ with places", result.Output);
    }
}
