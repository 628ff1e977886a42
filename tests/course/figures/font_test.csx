#nullable enable
// The texts of a figure: all in the course's own font, and none lost.

public class FigureFontTest
{
    static string[] Texts(ScottPlot.Plot plot) => Picture.Of(plot).Texts;

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Ünïcödé ≈ √d_k → αβγ ж ✓ �", "Ünïcödé ≈ √d_k → αβγ ж ✓ �")]
    [InlineData("<a> & \"b\" 'c'", "<a> & \"b\" 'c'")]
    [InlineData("漢字", @"\u6F22\u5B57")]
    [InlineData("so 😀!", @"so \U0001F600!")]
    [InlineData("a\u0001b\tc\rd\0", @"a\u0001b\tc\rd\u0000")]
    [InlineData("\u200B\uFEFF\u2028", @"\u200B\uFEFF\u2028")]
    [InlineData("\uE000", @"\uE000")]
    public void What_the_font_lacks_is_written_as_in_CSharp(string text, string shown)
    {
        Assert.Equal(shown, FigureFont.Shown(text));
        Assert.Contains(shown, Texts(Bars.Of(text, "y", ["a"], [1])));
    }

    /// <summary>Not as test data, because it could not be written to a report.</summary>
    [Fact]
    public void A_lone_surrogate_is_named()
    {
        Assert.Equal(@"\uD83Dx", FigureFont.Shown("\ud83dx"));
        Assert.Equal(@"x\uDE00", FigureFont.Shown("x\ude00"));
        Assert.Contains(@"\uD83Dx", Texts(Bars.Of("t", "y", ["\ud83dx"], [1])));
    }

    /// <summary>Character by character: exactly those that are said to be shown appear in the picture.</summary>
    [Fact]
    public void Every_character_that_is_said_to_be_shown_is_drawn()
    {
        var signs = Enumerable.Range('!', 0xFFFF - '!').Select(code => (char)code)
            .Where(sign => FigureFont.Shown($"{sign}") == $"{sign}").Where(sign => !char.IsWhiteSpace(sign)).ToArray();
        Assert.InRange(signs.Length, 4000, 7000);
        var plot = Figure.New();
        plot.HideAxesAndGrid();
        foreach (var sign in signs)
            plot.Add.Text($"<{sign}>", 0, 0);
        var drawn = Texts(plot);
        Assert.Equal(signs.Length, drawn.Length);
        Assert.All(drawn, text => Assert.Equal(3, text.Length));
    }

    [Fact]
    public void A_title_keeps_its_lines_and_a_name_says_them()
    {
        var texts = Texts(Bars.Of("first\nsecond", "y", ["one\ntwo"], [1]));
        Assert.Contains("first", texts);
        Assert.Contains("second", texts);
        Assert.Contains(@"one\ntwo", texts);
    }

    [Fact]
    public void A_missing_name_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Bars.Of("t", "y", ["a", null!], [1, 2]));
        Assert.Contains("one of the names is null", error.Message);
    }

    /// <summary>A learner's own plot, made before the course's font was registered, with texts of every kind.</summary>
    [Fact]
    public void Every_text_of_any_plot_is_shown_in_the_same_font()
    {
        ScottPlot.Fonts.Default = ScottPlot.Fonts.System;
        try
        {
            var plot = new ScottPlot.Plot();
            plot.Title("title漢");
            plot.XLabel("x漢");
            plot.YLabel("y漢");
            plot.Axes.Left.SetTicks([0, 1], ["left漢", "上"]);
            plot.Axes.Bottom.SetTicks([0, 1], ["bottom漢", "下"]);
            plot.Add.ColorBar(plot.Add.Heatmap(new double[,] { { 0, 1 } })).Label = "bar漢";
            plot.Add.Text("cell漢", 0, 0);
            plot.Add.Annotation("note漢");
            plot.Add.Scatter(new double[] { 0, 1 }, new double[] { 0, 1 }).LegendText = "curve漢";
            plot.Add.Bars(new double[] { 1 }).Bars[0].Label = "value漢";
            plot.Legend.ManualItems.Add(new ScottPlot.LegendItem { LabelText = "item漢" });
            plot.Axes.SetLimits(-1, 2, -1, 2);
            var texts = Picture.Of(plot).All("text").ToArray();
            string[] kinds = ["title", "x", "y", "left", "bottom", "bar", "cell", "note", "curve", "value", "item"];
            foreach (var kind in kinds)
                Assert.Single(texts, text => text.Value == kind + @"\u6F22");
            Assert.Contains(texts, text => text.Value == @"\u4E0A");
            // The first font of the list is the one by which the letters are measured.
            Assert.All(texts, text => Assert.StartsWith("DejaVu Sans, ", text.Attribute("font-family")!.Value));
            Assert.All(texts, text => Assert.EndsWith(", sans-serif", text.Attribute("font-family")!.Value));
        }
        finally
        {
            ScottPlot.Fonts.Default = FigureFont.Name;
        }
    }

    /// <summary>The fonts of this machine do not matter: the widths are those of DejaVu Sans, in which a digit is 1303
    /// units of 2048 wide and an m 1995.</summary>
    [Fact]
    public void The_letters_have_the_widths_of_the_font_that_is_shipped()
    {
        Assert.Equal(12 * 4 * 1303 / 2048.0, FigureFont.Width("0123", 12), tolerance: 0.1);
        Assert.Equal(100 * 1995 / 2048.0, FigureFont.Width("m", 100), tolerance: 0.1);
    }

    /// <summary>A browser puts each letter at its position, whatever its font: there are as many positions as
    /// letters.</summary>
    [Fact]
    public void Each_letter_has_its_place()
    {
        var texts = Picture.Of(AttentionMap.Of(ones(6, 6) / 6, Sentence.Tokens, "A fixed office, waffles")).All("text");
        Assert.All(texts, text =>
        {
            var places = text.Attribute("x")!.Value.Split(", ");
            Assert.Equal(text.Value.Length, places.Length);
            Assert.All(places, place => double.Parse(place, CultureInfo.InvariantCulture));
            Assert.Equal(text.Value.Trim(), text.Value);
        });
    }

    [Fact]
    public void The_font_comes_with_its_licence()
    {
        var folder = Repository.PathOf("lib", "figures", "font");
        Assert.Contains("Bitstream Vera Fonts Copyright", File.ReadAllText(Path.Combine(folder, "LICENSE")));
        // Not changed by git: a TrueType file starts with these bytes.
        foreach (var file in Directory.GetFiles(folder, "*.ttf"))
            Assert.Equal(new byte[] { 0, 1, 0, 0 }, File.ReadAllBytes(file)[..4]);
    }
}
