#nullable enable
// Attention weights in a terminal.

using Spectre.Console;

public class TerminalMapTest
{
    static string Written(Tensor weights, string[] tokens, Tensor? mask = null,
        ColorSystemSupport colours = ColorSystemSupport.TrueColor, AnsiSupport ansi = AnsiSupport.Yes, int width = 80)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(text), ColorSystem = colours, Ansi = ansi, Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        ColouredCells.Write(console, NamedWeights.Of("TerminalMap", weights, tokens, tokens, mask));
        return text.ToString().ReplaceLineEndings("\n");
    }

    static string Plain(string written) => Regex.Replace(written, "\u001b\\[[^m]*m", "");

    [Fact]
    public void It_has_a_line_for_each_query_with_the_weights_of_the_keys()
    {
        var weights = tensor(new[,] { { 1f, 0f }, { 0.25f, 0.75f } });
        Assert.Equal("""
                       Your journey
               Your    1.00    0.00 
            journey    0.25    0.75 

            """.ReplaceLineEndings("\n"), Plain(Written(weights, ["Your", "journey"])));
    }

    [Fact]
    public void The_colours_are_those_of_the_figures_and_a_masked_cell_is_grey_without_a_number()
    {
        var written = Written(tensor(new[,] { { 1f, 0f }, { 0f, 0f } }), ["a", "b"], CausalMask.Of(2));
        var colours = Regex.Matches(written, "48;2;([0-9;]+)m").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(new[] { "253;231;36", "228;228;228", "68;1;84", "68;1;84" }, colours);
        Assert.Equal(2, Regex.Count(Plain(written), "0\\.00"));
    }

    [Theory]
    [InlineData(ColorSystemSupport.EightBit, "48;5;")]
    [InlineData(ColorSystemSupport.TrueColor, "48;2;")]
    public void It_uses_the_colours_that_the_terminal_has(ColorSystemSupport colours, string code) =>
        Assert.Contains(code, Written(eye(2), ["a", "b"], colours: colours));

    [Theory]
    [InlineData(ColorSystemSupport.NoColors, AnsiSupport.Yes, 80)]
    [InlineData(ColorSystemSupport.Standard, AnsiSupport.Yes, 80)]
    [InlineData(ColorSystemSupport.TrueColor, AnsiSupport.No, 80)]
    [InlineData(ColorSystemSupport.TrueColor, AnsiSupport.Yes, 5)]
    public void It_writes_nothing_without_colours_or_room(ColorSystemSupport colours, AnsiSupport ansi, int width) =>
        Assert.Equal("", Written(eye(2), ["a", "b"], null, colours, ansi, width));

    [Fact]
    public void Where_numbers_have_no_room_the_colours_stand_alone()
    {
        var words = Enumerable.Range(0, 30).Select(i => $"t{i}").ToArray();
        var lines = Plain(Written(ones(30, 30) / 30, words)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(30, lines.Length);
        Assert.All(lines, line => Assert.Equal(3 + 1 + 30 * 2, line.Length));
    }

    [Fact]
    public void Into_a_pipe_nothing_is_written_and_no_library_that_draws_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var main = folder.File("main.csx");
        File.WriteAllText(main, $$"""
            #{{"load"}} "{{Repository.PathOf("lib", "workbench.csx").Replace('\\', '/')}}"
            TerminalMap.Show(eye(2), new[] { "a", "b" });
            WriteLine(AppDomain.CurrentDomain.GetAssemblies().Count(
                one => one.GetName().Name is "ScottPlot" or "Spectre.Console"));
            """);
        Assert.Equal("0\n", Command.Script(main).Expect(0).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_even_where_nothing_is_shown() =>
        Assert.Contains("(2, 2)", Assert.Throws<ArgumentException>(() => TerminalMap.Show(eye(2), ["a"])).Message);
}
