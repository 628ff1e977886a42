#nullable enable

/// <summary>How the book is built, and what happens when it cannot be.</summary>
[Collection(Chapters.Collection)]
public class BookBuildTest
{
    [Fact]
    public void Only_what_changed_runs_and_a_failing_chapter_leaves_the_last_book()
    {
        using var course = new SmallCourse();
        var first = course.Build().Expect(0);
        Assert.Contains("00_first.csx runs", first.Output);
        Assert.Contains("01_second.csx runs", first.Output);
        Assert.Contains("out/book/index.html", first.Output);
        Assert.Contains("two: 2", course.Read("out/book/01_second.html"));

        var again = course.Build().Expect(0);
        Assert.DoesNotContain("runs", again.Output);

        course.Write("scripts/01_second.csx", SmallCourse.Chapter("1 Second", "Show(\"two\", 22);"));
        var changed = course.Build().Expect(0);
        Assert.DoesNotContain("00_first.csx runs", changed.Output);
        Assert.Contains("two: 22", course.Read("out/book/01_second.html"));

        string[] broken = ["Check(\"two is three\", false);", "throw new InvalidOperationException(\"went wrong\");", "nonsense;"];
        foreach (var code in broken)
        {
            course.Write("scripts/01_second.csx", SmallCourse.Chapter("1 Second", code));
            var failed = course.Build();
            Assert.Equal(1, failed.ExitCode);
            Assert.Contains("scripts/01_second.csx failed with exit code 1", failed.Error);
            Assert.Contains("The last book is as it was.", failed.Error);
            Assert.Contains("two: 22", course.Read("out/book/01_second.html"));
        }
        // Nothing half made is left.
        Assert.Equal(["book", "chapters"], Directory.GetDirectories(course.PathOf("out")).Select(Path.GetFileName).Order());
        Assert.Equal(["00_first", "01_second"],
            Directory.GetDirectories(course.PathOf("out/chapters")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_kept_run_of_which_something_was_deleted_runs_again()
    {
        using var course = new SmallCourse();
        course.Write("scripts/01_second.csx", SmallCourse.Chapter("1 Second", """
            Directory.CreateDirectory("figures");
            File.WriteAllText("figures/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' />");
            WriteLine("figure: figures/a.svg");
            """));
        course.Build().Expect(0);
        foreach (var deleted in new[] { "figures/a.svg", "output.txt" })
        {
            File.Delete(course.PathOf($"out/chapters/01_second/{deleted}"));
            var again = course.Build().Expect(0);
            Assert.DoesNotContain("00_first.csx runs", again.Output);
            Assert.Contains("01_second.csx runs", again.Output);
            Assert.True(File.Exists(course.PathOf($"out/chapters/01_second/{deleted}")));
        }
    }

    [Fact]
    public void Prose_is_markdown_and_nothing_in_it_is_html()
    {
        using var course = new SmallCourse();
        course.Build().Expect(0);
        var page = course.Read("out/book/00_first.html");
        Assert.Contains("Some <em>prose</em> about <code>attn_scores_2</code> &amp; &lt;script&gt;alert(1)&lt;/script&gt;.", page);
        Assert.Contains("Only &lt;step&gt;", page);
        Assert.Contains("What is &lt; and what is *this*?", page);
    }

    [Fact]
    public void What_is_not_a_model_is_refused_and_nothing_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.model"), "attention workbench, language model, 1\nand then nothing");
        var script = Repository.PathOf("book", "model", "export.csx");
        var damaged = Command.Script(script, "--", folder.File("a.model"), folder.File("a.js"));
        Assert.Equal(2, damaged.ExitCode);
        Assert.Contains("a.model is damaged", damaged.Error);
        Assert.Equal(2, Command.Script(script).ExitCode);
        Assert.Equal([folder.File("a.model")], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_a_killed_build_left_is_swept_away_after_a_day()
    {
        using var course = new SmallCourse();
        foreach (var (left, age) in new[] { ("out/book.x.new", 2), ("out/chapters/00_first.x.new", 2), ("out/book.y.old", 0) })
        {
            course.Write($"{left}/file.txt", "");
            Directory.SetLastWriteTimeUtc(course.PathOf(left), DateTime.UtcNow.AddDays(-age));
        }
        course.Build().Expect(0);
        Assert.Equal(["book", "book.y.old", "chapters"],
            Directory.GetDirectories(course.PathOf("out")).Select(Path.GetFileName).Order());
        Assert.Equal(["00_first", "01_second"],
            Directory.GetDirectories(course.PathOf("out/chapters")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("--port 8080", "--port needs --serve")]
    [InlineData("--serve --port 70000", "--port is 70000")]
    [InlineData("--serve --port x", "'x'")]
    [InlineData("--wrong", "--wrong")]
    [InlineData("more", "more")]
    public void Misuse_is_refused_with_the_usage(string words, string says)
    {
        var refused = Command.Script(Repository.PathOf("scripts", "book.csx"), ["--", .. words.Split(' ')]);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(says, refused.Error);
        Assert.Contains("dotnet script scripts/book.csx -- [options]", refused.Error);
    }
}
