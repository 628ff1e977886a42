#nullable enable
// The positions of things in a figure as it is saved.

public class FigureLayoutTest
{
    public static TheoryData<string, int, int> Pictures()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var name in FigureGallery.Names)
            foreach (var (width, height) in new[] { (600, 500), (1200, 800) })
                data.Add(name, width, height);
        return data;
    }

    [Theory, MemberData(nameof(Pictures))]
    public void No_text_leaves_the_picture_or_touches_another(string name, int width, int height)
    {
        var picture = Picture.Of(FigureGallery.Of(name), width, height);
        var texts = picture.PlacedTexts;
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
            Assert.True(new Area(0, 0, width, height).Holds(text.Area), $"{text} is cut off"));
        // The boxes of slanted texts overlap where the texts themselves do not.
        var straight = texts.Where(text => !text.IsSlanted).ToArray();
        foreach (var (text, i) in straight.Select((text, i) => (text, i)))
            foreach (var other in straight.Skip(i + 1))
                Assert.False(text.Area.Touches(other.Area), $"{text} touches {other}");
        Assert.True(picture.Data.Width > width / 4.0 && picture.Data.Height > height / 4.0, $"{picture.Data}");
    }

    [Fact]
    public void Slanted_names_stand_apart_and_end_under_their_ticks()
    {
        var slanted = Picture.Of(FigureGallery.Of("many bars")).PlacedTexts.Where(text => text.IsSlanted).ToArray();
        Assert.Equal(15, slanted.Length);
        // Lines at 45 degrees are √2 closer than their ends; a line of 10 pixels needs that much room.
        Assert.All(slanted.Zip(slanted.Skip(1)), pair =>
            Assert.True((pair.Second.Area.Right - pair.First.Area.Right) / Math.Sqrt(2) > 10, $"{pair}"));
    }

    [Theory]
    [InlineData(6, "t")]
    [InlineData(8, "token ")]
    [InlineData(11, "t")]
    [InlineData(12, "extraordinarily-long-word-")]
    public void A_number_stands_in_the_middle_of_its_cell(int count, string word)
    {
        var weights = linspace(0, 0.98, count * count).reshape(count, count);
        var picture = Picture.Of(AttentionMap.Of(weights, FigureGallery.Words(count, word)));
        var cells = picture.Cells.Select(Picture.AreaOf).ToArray();
        var numbers = picture.PlacedTexts.Where(text => picture.Data.Holds(text.Area)).ToArray();
        Assert.Equal(count * count, cells.Length);
        Assert.Equal(count * count, numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            var weight = weights.flatten()[i].item<float>().ToString("0.00", CultureInfo.InvariantCulture);
            Assert.EndsWith(numbers[i].Value, weight);
            Assert.True(cells[i].Holds(numbers[i].Area), $"{numbers[i]} in {cells[i]}");
            Assert.Equal(cells[i].Middle.X, numbers[i].Area.Middle.X, tolerance: 1);
            Assert.Equal(cells[i].Middle.Y, numbers[i].Area.Middle.Y, tolerance: 1);
        }
    }

    [Fact]
    public void Row_0_is_at_the_top_and_the_colours_run_from_violet_to_yellow()
    {
        var cells = Picture.Of(AttentionMap.Of(
            tensor(new double[,] { { 0, 0.2, 0.4 }, { 0.6, 0.8, 1 } }), ["a", "b"], ["c", "d", "e"])).Cells;
        Assert.Equal(6, cells.Length);
        Assert.Equal("#440154", cells[0].Attribute("fill")!.Value);
        Assert.StartsWith("#FDE72", cells[5].Attribute("fill")!.Value);
        var areas = cells.Select(Picture.AreaOf).ToArray();
        Assert.Equal(areas[0].Bottom, areas[3].Top, 2);
        Assert.Equal(areas[0].Right, areas[1].Left, 2);
        Assert.True(areas[0].Top < areas[3].Top);
    }

    [Theory]
    [InlineData(double.NaN, double.NaN, "nan", 0)]
    [InlineData(double.NaN, 0.5, "nan", 1)]
    [InlineData(double.PositiveInfinity, 0.5, "inf", 2)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, "-inf", 2)]
    public void A_weight_that_is_no_number_is_said_and_one_that_is_nan_has_no_colour(
        double first, double second, string says, int coloured)
    {
        var plot = AttentionMap.Of(tensor(new[,] { { first, second } }), ["a"], ["b", "c"]);
        var picture = Picture.Of(plot);
        Assert.Contains(says, picture.Texts);
        Assert.Equal(coloured, picture.Cells.Length);
        Assert.NotEmpty(Figure.Png(plot, 600, 500));
    }

    [Fact]
    public void Each_name_stands_beside_its_row_and_under_its_column()
    {
        var picture = Picture.Of(AttentionMap.Of(ones(3, 2) / 2, ["first", "second", "third"], ["left", "right"]));
        var cells = picture.Cells.Select(Picture.AreaOf).ToArray();
        Area Of(string name) => picture.PlacedTexts.Single(text => text.Value == name).Area;
        foreach (var (name, row) in new[] { ("first", 0), ("second", 1), ("third", 2) })
        {
            Assert.Equal(cells[2 * row].Middle.Y, Of(name).Middle.Y, tolerance: 1.5);
            Assert.True(Of(name).Right < picture.Data.Left);
        }
        foreach (var (name, column) in new[] { ("left", 0), ("right", 1) })
        {
            Assert.Equal(cells[column].Middle.X, Of(name).Middle.X, tolerance: 3);
            Assert.True(Of(name).Top > picture.Data.Bottom);
        }
    }

    [Fact]
    public void Logarithmic_ticks_are_equally_far_apart()
    {
        var picture = Picture.Of(Curves.Of("t", "x", "y", [new("c", [0, 1], [0.002, 700])], logY: true));
        var labels = picture.PlacedTexts
            .Where(text => text.Area.Right < picture.Data.Left && text.Value != "y")
            .OrderByDescending(text => text.Area.Top).ToArray();
        Assert.Equal(new[] { "0.001", "0.01", "0.1", "1", "10", "100", "1000" }, labels.Select(label => label.Value));
        var step = labels[0].Area.Top - labels[1].Area.Top;
        Assert.All(labels.Zip(labels.Skip(1)), pair =>
            Assert.Equal(step, pair.First.Area.Top - pair.Second.Area.Top, tolerance: 0.05));
    }

    [Fact]
    public void A_curve_breaks_where_a_number_is_missing()
    {
        var plot = Curves.Of("t", "x", "y",
            [new("c", [1, 2, 3, 4, 5], [1, 2, double.NaN, 4, 5]), Curve.OverSteps("d", [5, double.NaN, 3])]);
        var picture = Picture.Of(plot);
        var curves = picture.Clipped.Take(2).Select(group => group.Elements().ToLookup(one => one.Name.LocalName));
        // Each stretch begins with M: from 1 to 2 and from 4 to 5; the other curve has no two adjacent points.
        Assert.Equal("MLML", string.Concat(curves.First()["path"].Single().Attribute("d")!.Value.Where(char.IsLetter)));
        Assert.DoesNotContain("L", string.Concat(curves.Last()["path"].Select(path => path.Attribute("d")!.Value)));
        Assert.Equal(new[] { 4, 2 }, curves.Select(curve => curve["ellipse"].Count()));
    }

    [Fact]
    public void The_same_figure_is_the_same_file_each_time_and_in_every_culture()
    {
        string Drawn() => string.Concat(FigureGallery.Names.Select(name => Figure.Svg(FigureGallery.Of(name), 640, 480)));
        var here = CultureInfo.CurrentCulture;
        var expected = Drawn();
        Assert.Equal(expected, Drawn());
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
        // A text may contain it; no position does.
        Assert.DoesNotContain("NaN", Regex.Replace(expected, ">[^<]*<", "><"));
    }

    [Theory]
    [InlineData(new[] { 0.6, 0.38, 0.25, 0.17, 0.13, 0.1, 0.05 }, new[] { 1.45, 1.46, 1.5, 1.46, 1.46, 1.46, 1.47 })]
    [InlineData(new[] { 1.0, 0.93, 0.74, 0.52, 0.43, 0.36, 0.33 }, new[] { 1.0, 1, 1, 1, 0.99, 0.72, 0.55 })]
    [InlineData(new[] { 3.0, 1, 0.5, 0.4, 0.3, 0.3, 0.3 }, new[] { 2.0, 2, 2, 1, 1, 0.8, 0.7 })]
    public void A_legend_covers_no_point_where_a_corner_is_free(double[] first, double[] second)
    {
        var plot = Curves.Of("t", "x", "y", [Curve.OverSteps("over sqrt(d_k)", first),
            Curve.OverSteps("as they are", second)], yMin: 0);
        var picture = Picture.Of(plot);
        // The legend is the white box with a frame, after all data.
        var legend = Picture.AreaOf(picture.All("rect").Last(one => one.Attribute("fill")?.Value == "white"));
        Assert.Contains(picture.PlacedTexts, text => text.Value == "as they are" && legend.Holds(text.Area));
        var points = picture.Clipped.Take(2).SelectMany(group => group.Elements())
            .Where(one => one.Name.LocalName == "ellipse").ToArray();
        Assert.Equal(14, points.Length);
        Assert.All(points, point => Assert.False(
            legend.Touches(new(Picture.Number(point, "cx") - 3, Picture.Number(point, "cy") - 3,
                Picture.Number(point, "cx") + 3, Picture.Number(point, "cy") + 3)), $"{point}"));
    }
}
