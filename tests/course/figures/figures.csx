#nullable enable
// The pictures of the course: what they show.
#load "picture.csx"
#load "browser.csx"
#load "gallery.csx"
#load "chapter_figures.csx"
#load "layout_test.csx"
#load "font_test.csx"
#load "format_test.csx"
#load "masked_test.csx"
#load "lines_test.csx"
#load "arrows_test.csx"
#load "terminal_test.csx"
#load "side_by_side_test.csx"
#load "browser_test.csx"
#load "readme_figures_test.csx"
#load "without_scottplot_test.csx"

using ScottPlot.Plottables;

public class FigureTest : IDisposable
{
    static readonly string[] Tokens = Sentence.Tokens;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static Tensor Weights()
    {
        manual_seed(3);
        return randn(6, 6).softmax(-1);
    }

    static double[,] Shown(ScottPlot.Plot plot) => plot.GetPlottables<Heatmap>().Single().Intensities;

    [Theory, InlineData(400, 300), InlineData(1200, 800)]
    public void A_saved_figure_is_svg_of_the_asked_size_in_a_directory_made_for_it(int width, int height)
    {
        var directory = _folder.File(Path.Combine("new", "deep"));
        var path = Figure.Save(AttentionMap.Of(Weights(), Tokens), directory, "map", width, height);
        Assert.Equal(Path.Combine(directory, "map.svg"), path);
        Assert.Equal(new[] { path }, Directory.GetFiles(directory));
        var picture = new Picture(File.ReadAllText(path));
        Assert.Equal("svg", picture.Root.Name.LocalName);
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public void Saving_again_replaces_the_figure()
    {
        Figure.Save(Bars.Of("before", "y", ["a"], [1]), _folder.Path, "bars");
        var path = Figure.Save(Bars.Of("after", "y", ["a"], [1]), _folder.Path, "bars");
        var texts = new Picture(File.ReadAllText(path)).Texts;
        Assert.Contains("after", texts);
        Assert.DoesNotContain("before", texts);
    }

    [Theory]
    [InlineData("", 600, 500, "file name")]
    [InlineData("a/b", 600, 500, "\"a/b\"")]
    [InlineData("a", 0, 500, "0 × 500")]
    [InlineData("a", 600, -1, "600 × -1")]
    public void A_figure_without_name_or_size_is_refused(string name, int width, int height, string says)
    {
        var plot = new ScottPlot.Plot();
        var error = Assert.Throws<ArgumentException>(
            () => Figure.Save(plot, _folder.Path, name, width, height));
        Assert.Contains(says, error.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_map_says_who_looks_at_what_and_how_much()
    {
        var weights = Weights();
        var texts = Picture.Of(AttentionMap.Of(weights, Tokens, "How tokens attend")).Texts;
        string[] once =
            ["How tokens attend", "query: who looks", "key: what is looked at", "attention weight"];
        foreach (var said in once)
            Assert.Single(texts, said);
        foreach (var token in Tokens)
            Assert.Equal(2, texts.Count(text => text == token));
        foreach (var weight in weights.to_type(ScalarType.Float64).data<double>().ToArray())
            Assert.Contains(weight.ToString("0.00", CultureInfo.InvariantCulture), texts);
    }

    [Fact]
    public void A_map_of_one_sequence_over_another_has_a_row_for_each_query()
    {
        var plot = AttentionMap.Of(ones(2, 3) / 3, ["la", "maison"], ["the", "blue", "house"]);
        Assert.Equal((2, 3), (Shown(plot).GetLength(0), Shown(plot).GetLength(1)));
        var limits = plot.Axes.GetLimits();
        Assert.Equal((-0.5, 2.5, -0.5, 1.5), (limits.Left, limits.Right, limits.Bottom, limits.Top));
    }

    [Fact]
    public void Queries_are_named_from_top_to_bottom_and_keys_from_left_to_right()
    {
        var plot = AttentionMap.Of(ones(3, 2) / 2, ["first", "second", "third"], ["left", "right"]);
        Assert.Equal(new[] { (2.0, "first"), (1.0, "second"), (0.0, "third") }, Named(plot, drawn => drawn.Axes.Left));
        Assert.Equal(new[] { (0.0, "left"), (1.0, "right") }, Named(plot, drawn => drawn.Axes.Bottom));
    }

    [Fact]
    public void Of_many_names_every_second_or_third_is_shown_at_its_place()
    {
        var words = Enumerable.Range(0, 70).Select(i => $"t{i}").ToArray();
        var plot = AttentionMap.Of(ones(70, 70) / 70, words);
        Assert.Equal((69.0, "t0"), Named(plot, drawn => drawn.Axes.Left)[0]);
        Assert.Equal((3.0, "t3"), Named(plot, drawn => drawn.Axes.Bottom)[1]);
        Assert.Equal(24, Named(plot, drawn => drawn.Axes.Bottom).Length);
    }

    // An axis has its ticks only once it has been drawn.
    static (double Position, string Label)[] Named(
        ScottPlot.Plot plot, Func<ScottPlot.Plot, ScottPlot.IAxis> axis)
    {
        Figure.Svg(plot, 600, 500);
        return axis(plot).TickGenerator.Ticks.Select(tick => (tick.Position, tick.Label)).ToArray();
    }

    [Fact]
    public void A_map_reads_views_and_tensors_that_train()
    {
        var weights = Weights();
        var expected = weights.to_type(ScalarType.Float64).data<double>().ToArray();
        var turned = Shown(AttentionMap.Of(weights.t(), Tokens));
        var training = Shown(AttentionMap.Of(weights.requires_grad_(true) * 1, Tokens));
        for (var i = 0; i < 36; i++)
        {
            Assert.Equal(expected[i], turned[i % 6, i / 6]);
            Assert.Equal(expected[i], training[i / 6, i % 6]);
        }
    }

    [Fact]
    public void Large_maps_have_no_numbers_in_their_cells()
    {
        string[] Words(int n) => Enumerable.Range(0, n).Select(i => $"t{i}").ToArray();
        Assert.Equal(144, AttentionMap.Of(ones(12, 12) / 12, Words(12)).GetPlottables<Text>().Count());
        Assert.Empty(AttentionMap.Of(ones(13, 13) / 13, Words(13)).GetPlottables<Text>());
    }

    [Fact]
    public void Every_number_stands_out_from_its_cell()
    {
        var weights = linspace(0, 1, 121).reshape(11, 11);
        var plot = AttentionMap.Of(weights, Enumerable.Range(0, 11).Select(i => $"t{i}").ToArray());
        var map = plot.GetPlottables<Heatmap>().Single();
        var numbers = plot.GetPlottables<Text>().ToArray();
        Assert.Equal(121, numbers.Length);
        foreach (var number in numbers)
        {
            var (row, column) = (10 - (int)number.Location.Y, (int)number.Location.X);
            var cell = map.Colormap.GetColor(map.Intensities[row, column]);
            // 4.5 is the contrast that the web's accessibility guidelines ask for text.
            Assert.InRange(Contrast(cell, number.LabelFontColor), 4.5, 21);
        }
    }

    static double Contrast(ScottPlot.Color a, ScottPlot.Color b)
    {
        static double Part(byte part) =>
            part / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
        static double Light(ScottPlot.Color c) =>
            0.2126 * Part(c.R) + 0.7152 * Part(c.G) + 0.0722 * Part(c.B);
        return (Math.Max(Light(a), Light(b)) + 0.05) / (Math.Min(Light(a), Light(b)) + 0.05);
    }

    [Theory, InlineData(1, 0, 1), InlineData(2, 0, 2), InlineData(-3, -3, 1)]
    public void The_colours_cover_0_to_1_and_what_lies_beyond(float weight, double min, double max)
    {
        var plot = AttentionMap.Of(full(2, 2, weight), ["a", "b"]);
        var range = plot.GetPlottables<Heatmap>().Single().GetRange();
        Assert.Equal((min, max), (range.Min, range.Max));
    }

    [Fact]
    public void Each_head_has_its_own_map()
    {
        manual_seed(5);
        var weights = randn(3, 6, 6).softmax(-1);
        var plots = AttentionMap.OfHeads(weights, Tokens, "Layer 1");
        Assert.Equal(3, plots.Length);
        for (var head = 0; head < 3; head++)
        {
            Assert.Contains($"Layer 1, head {head + 1} of 3", Picture.Of(plots[head]).Texts);
            Assert.Equal(weights[head, 4, 2].item<float>(), (float)Shown(plots[head])[4, 2]);
        }
    }

    [Fact]
    public void Maps_refuse_shapes_that_do_not_fit_the_words()
    {
        void Refused(Action map, params string[] says)
        {
            var error = Assert.Throws<ArgumentException>(map);
            Assert.All(says, part => Assert.Contains(part, error.Message));
        }

        Refused(() => AttentionMap.Of(ones(5, 6), Tokens), "(5, 6)", "6 queries and 6 keys");
        Refused(() => AttentionMap.Of(ones(2, 6, 6), Tokens), "(2, 6, 6)", "OfHeads");
        Refused(() => AttentionMap.Of(ones(6), Tokens), "(6)");
        Refused(() => AttentionMap.Of(zeros(0, 0), []), "(0, 0)", "at least one");
        Refused(() => AttentionMap.OfHeads(ones(6, 6), Tokens), "(heads, T, T)", "(6, 6)");
        Refused(() => AttentionMap.OfHeads(ones(1, 2, 6, 6), Tokens), "(1, 2, 6, 6)", "weights[0]");
    }

    [Fact]
    public void Curves_are_named_and_their_axes_too()
    {
        var texts = Picture.Of(Curves.Of("Loss", "step", "cross-entropy",
        [
            Curve.OverSteps("with attention", [3, 2, 1]), Curve.OverSteps("without", [3, double.NaN, 2.5]),
        ])).Texts;
        Assert.All(new[] { "Loss", "step", "cross-entropy", "with attention", "without" },
            said => Assert.Single(texts, said));
    }

    [Fact]
    public void Steps_count_from_one()
    {
        Assert.Equal(new double[] { 1, 2, 3 }, Curve.OverSteps("loss", [9, 8, 7]).Xs);
    }

    [Theory]
    [InlineData(0, 9, ScottPlot.Alignment.LowerRight)]
    [InlineData(9, 0, ScottPlot.Alignment.UpperRight)]
    public void The_legend_keeps_out_of_the_curves_way(double first, double last, ScottPlot.Alignment place)
    {
        var plot = Curves.Of("t", "x", "y", [new Curve("line", [0, 1], [first, last])]);
        Assert.Equal(place, plot.Legend.Alignment);
    }

    [Fact]
    public void A_logarithmic_axis_names_powers_of_ten_and_few_places_themselves()
    {
        var plot = Curves.Of("t", "length", "loss",
            [new Curve("c", [8, 32, 128], [20, 0.5, 0.02])], logX: true, logY: true);
        var texts = Picture.Of(plot).Texts;
        Assert.All(new[] { "8", "32", "128", "0.01", "0.1", "1", "10", "100" },
            said => Assert.Contains(said, texts));
        var limits = plot.Axes.GetLimits();
        Assert.Equal((-2.0, 2.0), (limits.Bottom, limits.Top));
    }

    [Fact]
    public void The_caller_may_set_the_ends_of_the_vertical_axis()
    {
        Curve[] curves = [new("c", [1, 2], [0.4, 0.6])];
        var both = Curves.Of("t", "x", "y", curves, yMin: 0, yMax: 1).Axes.GetLimits();
        Assert.Equal((0.0, 1.0), (both.Bottom, both.Top));
        var low = Curves.Of("t", "x", "y", curves, yMin: 0).Axes.GetLimits();
        Assert.Equal(0, low.Bottom);
        Assert.InRange(low.Top, 0.6, 0.7);
        var log = Curves.Of("t", "x", "y", curves, logY: true, yMin: 0.001).Axes.GetLimits();
        Assert.Equal((-3.0, 0.0), (log.Bottom, log.Top));
    }

    [Fact]
    public void Curves_refuse_what_they_cannot_draw()
    {
        var uneven = Assert.Throws<ArgumentException>(
            () => Curves.Of("t", "x", "y", [new("loss", [1, 2], [1])]));
        Assert.Contains("\"loss\" has 2 x and 1 y", uneven.Message);
        var zero = Assert.Throws<ArgumentException>(
            () => Curves.Of("t", "x", "y", [new("loss", [1], [0])], logY: true));
        Assert.Contains("\"loss\" holds 0 on a logarithmic axis", zero.Message);
    }

    [Fact]
    public void Bars_have_a_name_and_a_value_each()
    {
        var plot = Bars.Of(
            "Exact match", "accuracy", ["none", "dot", "additive"], [0.31, 0.825, 0.9], "0.000");
        var texts = Picture.Of(plot).Texts;
        Assert.All(new[] { "Exact match", "accuracy", "none", "dot", "additive", "0.310", "0.825", "0.900" },
            said => Assert.Contains(said, texts));
        Assert.Equal(0, plot.Axes.GetLimits().Bottom);
        Assert.InRange(Bars.Of("t", "y", ["a", "b"], [-1, 1]).Axes.GetLimits().Bottom, -1.5, -1.01);
        var error = Assert.Throws<ArgumentException>(() => Bars.Of("t", "y", ["a"], [1, 2]));
        Assert.Contains("1 names and 2 values", error.Message);
    }

    [Fact]
    public void A_legend_stands_below_where_no_corner_is_free()
    {
        var plot = Curves.Of("t", "x", "y",
            [Curve.OverSteps("up and down", [0, 1, 0, 1, 0]), Curve.OverSteps("down and up", [1, 0, 1, 0, 1])]);
        var picture = Picture.Of(plot);
        foreach (var name in new[] { "up and down", "down and up" })
            Assert.True(picture.PlacedTexts.Single(text => text.Value == name).Area.Top > picture.Data.Bottom);
    }

    /// <summary>One meaning, one colour: a curve keeps its colour beside other curves.</summary>
    [Fact]
    public void A_curve_may_be_given_its_colour()
    {
        string[] Colours(params Curve[] curves) => Curves.Of("t", "x", "y", curves).GetPlottables<Scatter>()
            .Select(line => line.LineColor.ToHex()).ToArray();
        Curve first = Curve.OverSteps("a", [1, 2]), second = Curve.OverSteps("b", [2, 1]);
        var usual = Colours(first, second);
        Assert.NotEqual(usual[0], usual[1]);
        Assert.Equal(usual, Colours(first with { Colour = 0 }, second));
        Assert.Equal([usual[1], usual[0]], Colours(second with { Colour = 1 }, first with { Colour = 0 }));
        Assert.Equal([usual[1]], Colours(second with { Colour = 1 }));
        Assert.Equal(new double[] { 0, Math.Log10(2) },
            Curves.Of("t", "x", "y", [first with { Colour = 1 }], logX: true).GetPlottables<Scatter>().Single()
                .Data.GetScatterPoints().Select(at => at.X));
    }

    [Fact]
    public void A_mark_is_a_grey_line_at_its_number_which_the_legend_names()
    {
        var plot = Curves.Of("t", "x", "y", [new Curve("c", [1, 10, 100], [0.3, 0.9, 0.1])], logX: true,
            marks: [Mark.AtHeight("best", 0.69), Mark.AtPlace("end", 10)]);
        var (height, place) = (plot.GetPlottables<HorizontalLine>().Single(), plot.GetPlottables<VerticalLine>().Single());
        Assert.Equal((0.69, 1), (height.Y, place.X));
        Assert.Equal((height.LineColor.R, height.LineColor.G), (height.LineColor.B, height.LineColor.B));
        Assert.Equal(height.LineColor, place.LineColor);
        Assert.NotEqual(height.LinePattern.Name, place.LinePattern.Name);
        Assert.All(new[] { "c", "best", "end" }, said => Assert.Single(Picture.Of(plot).Texts, said));
        var error = Assert.Throws<ArgumentException>(() => Curves.Of(
            "t", "x", "y", [new Curve("c", [1], [1])], logY: true, marks: Mark.AtHeight("best", 0)));
        Assert.Contains("\"best\" holds 0", error.Message);
    }

    [Fact]
    public void Groups_of_bars_have_a_colour_for_each_series()
    {
        var plot = Bars.OfGroups("t", "loss", ["without", "with"],
            [new("learned", [0.31, 0.52]), new("new", [1.3, 0.9])], marks: Mark.AtHeight("best", 0.69));
        var series = plot.GetPlottables<BarPlot>().ToArray();
        Assert.Equal(new[] { 0.31, 0.52 }, series[0].Bars.Select(bar => bar.Value));
        Assert.NotEqual(series[0].Bars[0].FillColor, series[1].Bars[0].FillColor);
        // The bars of a group touch; the groups do not.
        Assert.Equal(series[0].Bars[0].Position + series[0].Bars[0].Size, series[1].Bars[0].Position, 9);
        Assert.True(series[1].Bars[0].Position + series[0].Bars[0].Size < series[0].Bars[1].Position);
        Assert.All(new[] { "without", "with", "learned", "new", "best", "0.31", "0.52", "1.30", "0.90" },
            said => Assert.Single(Picture.Of(plot).Texts, said));
        var error = Assert.Throws<ArgumentException>(
            () => Bars.OfGroups("t", "y", ["a"], [new("one", [1]), new("two", [1, 2])]));
        Assert.Contains("1 names and 2 values", error.Message);
        Assert.Throws<ArgumentException>(() => Bars.OfGroups("t", "y", ["a"], []));
    }

    /// <summary>Wherever a mark lies, it keeps away from the number over a bar: two pixels around it are free.</summary>
    [Fact]
    public void A_mark_does_not_touch_the_value_of_a_bar()
    {
        SkiaSharp.SKBitmap Drawn(double mark)
        {
            var plot = Bars.Of("t", "y", ["a"], [1], marks: Mark.AtHeight("best", mark));
            plot.Axes.SetLimits(-0.5, 0.5, 0, 1.4);
            return SkiaSharp.SKBitmap.Decode(Figure.Png(plot, 600, 500));
        }
        // Here the mark is far below the number, which stands alone in the middle above the bar.
        using var apart = Drawn(0.2);
        var blue = apart.GetPixel(320, 420);
        var top = Enumerable.Range(0, 500).First(y => apart.GetPixel(320, y) == blue);
        var ink = (from y in Enumerable.Range(top - 25, 23) from x in Enumerable.Range(295, 50)
            where apart.GetPixel(x, y).Red < 0x60 select (X: x, Y: y)).ToArray();
        Assert.InRange(ink.Length, 20, 200);
        // The number's white ground leaves the bar's edge whole.
        Assert.All(Enumerable.Range(295, 50), x => Assert.Equal(apart.GetPixel(200, top - 1), apart.GetPixel(x, top - 1)));
        for (var mark = 1.005; mark < 1.12; mark += 0.005)
        {
            using var near = Drawn(mark);
            foreach (var (x, y) in ink)
                for (var beside = y - 2; beside <= y + 2; beside++)
                    Assert.True(near.GetPixel(x, beside) == apart.GetPixel(x, beside),
                        $"a mark at {mark:F3} touches the number at {x}, {beside}");
        }
    }
}
