#nullable enable
// Attention as lines between two columns of words.

public class AttentionLinesTest
{
    static readonly Tensor Weights = tensor(new[,] { { 0.25f, 0.75f }, { 1f, 0f } });

    /// <summary>A line: its ends in pixels, its colour, and its opacity.</summary>
    sealed record Line((double X, double Y) From, (double X, double Y) To, string Colour, double Opacity);

    static Line[] Lines(Picture picture) => picture.Clipped.SelectMany(group => group.Elements())
        .Where(one => one.Name.LocalName is "line" or "path" && one.Attribute("stroke") is not null)
        .Select(one =>
        {
            var numbers = one.Name.LocalName == "line"
                ? new[] { "x1", "y1", "x2", "y2" }.Select(name => Picture.Number(one, name)).ToArray()
                : one.Attribute("d")!.Value.Split(['M', 'L', ' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            return new Line((numbers[0], numbers[1]), (numbers[2], numbers[3]), one.Attribute("stroke")!.Value,
                one.Attribute("stroke-opacity") is null ? 1 : Picture.Number(one, "stroke-opacity"));
        })
        // The legend has short ones.
        .Where(line => line.To.X - line.From.X > 100).ToArray();

    static double Height(Picture picture, string word, bool isRight) => picture.PlacedTexts
        .Where(text => text.Value == word).OrderBy(text => text.Area.Left).ElementAt(isRight ? ^1 : 0).Area.Middle.Y;

    [Fact]
    public void A_line_leads_from_the_query_to_the_key_and_is_as_strong_as_the_weight()
    {
        var picture = Picture.Of(AttentionLines.Of(Weights, ["a", "b"], ["c", "d"]));
        (string From, string To, double Weight)[] expected = [("a", "c", 0.25), ("a", "d", 0.75), ("b", "c", 1)];
        var lines = Lines(picture);
        // A weight of 0 has no line.
        Assert.Equal(3, lines.Length);
        foreach (var ((from, to, weight), line) in expected.Zip(lines))
        {
            Assert.Equal(weight, line.Opacity, tolerance: 0.01);
            Assert.Equal(Height(picture, from, isRight: false), line.From.Y, tolerance: 2);
            Assert.Equal(Height(picture, to, isRight: true), line.To.Y, tolerance: 2);
        }
    }

    [Fact]
    public void The_columns_are_named_as_the_axes_of_a_map()
    {
        var lines = Picture.Of(AttentionLines.Of(Weights, ["a", "b"])).PlacedTexts;
        var map = Picture.Of(AttentionMap.Of(Weights, ["a", "b"])).Texts;
        foreach (var name in new[] { NamedWeights.QueryAxis, NamedWeights.KeyAxis })
        {
            Assert.Single(lines, text => text.Value == name);
            Assert.Single(map, name);
        }
        Assert.True(lines.Single(text => text.Value == NamedWeights.QueryAxis).Area.Right
            < lines.Single(text => text.Value == NamedWeights.KeyAxis).Area.Left);
    }

    [Fact]
    public void Each_head_has_a_colour_which_a_legend_names()
    {
        var picture = Picture.Of(AttentionLines.Of(stack([eye(2), Weights, eye(2)]), ["a", "b"]));
        var lines = Lines(picture);
        Assert.Equal(new[] { 2, 3, 2 }, lines.GroupBy(line => line.Colour).Select(head => head.Count()));
        // The same line of two heads: neither hides the other.
        Assert.True(Math.Abs(lines[0].From.Y - lines[5].From.Y) > 3);
        Assert.All(new[] { "head 1", "head 2", "head 3" }, said => Assert.Single(picture.Texts, said));
        Assert.DoesNotContain(Picture.Of(AttentionLines.Of(Weights, ["a", "b"])).Texts, text => text.StartsWith("head"));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        void Refused(Tensor weights, string says) => Assert.Contains(says,
            Assert.Throws<ArgumentException>(() => AttentionLines.Of(weights, ["a", "b"])).Message);
        Refused(ones(2), "(2)");
        Refused(ones(2, 3), "(2, 3)");
        Refused(ones(2, 3, 3), "(3, 3)");
        Refused(ones(0, 2, 2), "(0, 2, 2)");
        Refused(ones(11, 2, 2), "1 to 10 heads");
        Refused(ones(1, 1, 2, 2), "(1, 1, 2, 2)");
    }

    [Fact]
    public void Weights_that_are_no_shares_are_drawn_as_far_as_they_can_be()
    {
        var weights = tensor(new[,] { { float.NaN, 2f }, { -1f, float.PositiveInfinity } });
        Assert.Equal(new[] { 1.0, 1.0 },
            Lines(Picture.Of(AttentionLines.Of(weights, ["a", "b"]))).Select(line => line.Opacity));
    }
}
