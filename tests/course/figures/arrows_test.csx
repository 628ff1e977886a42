#nullable enable
// Words and their context vectors in the plane.

using ScottPlot.Plottables;

public class ContextArrowsTest
{
    static double[,] Numbers(Tensor matrix) => NamedWeights.Read(matrix);

    static double Dot(double[] a, double[] b) => a.Zip(b).Sum(pair => pair.First * pair.Second);

    static double Variance(double[,] rows, double[] direction)
    {
        var along = Enumerable.Range(0, rows.GetLength(0)).Select(
            row => Enumerable.Range(0, direction.Length).Sum(i => rows[row, i] * direction[i])).ToArray();
        return along.Average(x => Math.Pow(x - along.Average(), 2));
    }

    [Theory, InlineData(6, 3), InlineData(20, 7), InlineData(3, 12)]
    public void Principal_directions_are_at_right_angles_and_carry_the_spread_in_falling_order(int n, int d)
    {
        manual_seed(n);
        var rows = Numbers(randn(n, d));
        var found = PrincipalDirections.Of(rows);
        for (var i = 0; i < d; i++)
            for (var j = 0; j < d; j++)
                Assert.Equal(i == j ? 1 : 0, Dot(found.Directions[i], found.Directions[j]), tolerance: 1e-9);
        var whole = Enumerable.Range(0, d).Sum(i => Variance(rows, Axis(d, i)));
        Assert.All(found.Directions.Zip(found.Shares), one =>
            Assert.Equal(one.Second, Variance(rows, one.First) / whole, tolerance: 1e-9));
        Assert.Equal(found.Shares.OrderDescending(), found.Shares);
        Assert.Equal(1, found.Shares.Sum(), tolerance: 1e-9);
        Assert.All(found.Directions, direction => Assert.True(direction.MaxBy(Math.Abs) > 0));
        // No direction drawn at random has more of the spread than the first one.
        for (var trial = 0; trial < 200; trial++)
        {
            var random = randn(d, dtype: ScalarType.Float64).data<double>().ToArray();
            var length = Math.Sqrt(Dot(random, random));
            Assert.True(Variance(rows, random.Select(x => x / length).ToArray()) / whole <= found.Shares[0] + 1e-9);
        }
    }

    static double[] Axis(int d, int i) => Enumerable.Range(0, d).Select(j => i == j ? 1.0 : 0).ToArray();

    /// <summary>Points on a known ellipse: its long axis is the first direction.</summary>
    [Fact]
    public void The_long_axis_of_an_ellipse_is_the_first_direction()
    {
        var rows = new double[360, 2];
        for (var degree = 0; degree < 360; degree++)
        {
            var (sin, cos) = Math.SinCos(degree * Math.PI / 180);
            (rows[degree, 0], rows[degree, 1]) = (3 * cos * 0.8 - sin * 0.6 + 5, 3 * cos * 0.6 + sin * 0.8 - 7);
        }
        var found = PrincipalDirections.Of(rows);
        Assert.Equal(0.8, found.Directions[0][0], tolerance: 1e-9);
        Assert.Equal(0.6, found.Directions[0][1], tolerance: 1e-9);
        Assert.Equal(0.9, found.Shares[0], tolerance: 1e-9);
        Assert.Equal(2, found.Along(0, [5 + 1.6, -7 + 1.2]), tolerance: 1e-9);
    }

    [Fact]
    public void Vectors_that_do_not_spread_have_directions_too()
    {
        var found = PrincipalDirections.Of(new double[,] { { 1, 2, 3 }, { 1, 2, 3 } });
        Assert.Equal(1, found.Shares.Sum(), tolerance: 1e-9);
        Assert.Equal(0, found.Along(0, [1, 2, 3]));
    }

    [Fact]
    public void An_arrow_leads_from_each_word_to_its_context_vector()
    {
        // Two numbers each: the plane loses nothing, so all distances are kept.
        var words = tensor(new[,] { { 0f, 0f }, { 4f, 0f }, { 0f, 1f } });
        var contexts = tensor(new[,] { { 1f, 0f }, { 2f, 0.5f }, { 1f, 0.25f } });
        var plot = ContextArrows.Of(words, contexts, ["a", "b", "c"]);
        var arrows = plot.GetPlottables<Arrow>().ToArray();
        Assert.Equal(3, arrows.Length);
        for (var i = 0; i < 3; i++)
            Assert.Equal((contexts[i] - words[i]).norm().item<float>(), arrows[i].Base.Distance(arrows[i].Tip), tolerance: 1e-6);
        for (var i = 0; i < 3; i++)
            Assert.Equal((words[0] - words[i]).norm().item<float>(), arrows[0].Base.Distance(arrows[i].Base), tolerance: 1e-6);
        Assert.All(new[] { "a", "b", "c", "word x", "context vector z" },
            said => Assert.Single(Picture.Of(plot).Texts, said));
    }

    [Fact]
    public void The_axes_say_how_much_they_show_and_have_the_same_scale()
    {
        var plot = ContextArrows.Of(
            tensor(new[,] { { -3f, 0f, 0f }, { 3f, 0f, 0f }, { 0f, 1f, 0f }, { 0f, -1f, 0f } }), zeros(4, 3),
            ["a", "b", "c", "d"]);
        var picture = Picture.Of(plot);
        Assert.Contains("1st direction: 90 % of the words' spread", picture.Texts);
        Assert.Contains("2nd direction: 10 % of the words' spread", picture.Texts);
        var limits = plot.Axes.GetLimits();
        Assert.Equal(
            picture.Data.Width / (limits.Right - limits.Left), picture.Data.Height / (limits.Top - limits.Bottom),
            tolerance: 1);
    }

    [Fact]
    public void Each_name_is_nearer_to_its_word_than_to_any_other()
    {
        var words = Sentence.Embeddings();
        var picture = Picture.Of(ContextArrows.Of(words, words / 2, Sentence.Tokens));
        var points = picture.Clipped.SelectMany(group => group.Elements()).Where(one => one.Name.LocalName == "ellipse")
            .Select(point => (X: Picture.Number(point, "cx"), Y: Picture.Number(point, "cy"))).Take(6).ToArray();
        for (var word = 0; word < 6; word++)
        {
            var name = picture.PlacedTexts.Single(text => text.Value == Sentence.Tokens[word]).Area;
            double Far((double X, double Y) point) => Math.Max(
                Math.Max(name.Left - point.X, point.X - name.Right), Math.Max(name.Top - point.Y, point.Y - name.Bottom));
            Assert.Equal(word, Enumerable.Range(0, 6).MinBy(other => Far(points[other])));
            Assert.True(Far(points[word]) > 3, $"{name} covers its point");
        }
    }

    [Fact]
    public void Shapes_and_numbers_without_a_place_are_refused()
    {
        void Refused(Tensor words, Tensor contexts, string says) => Assert.Contains(says,
            Assert.Throws<ArgumentException>(() => ContextArrows.Of(words, contexts, ["a", "b"])).Message);
        Refused(ones(2, 3), ones(2, 2), "(2, 2)");
        Refused(ones(3, 3), ones(3, 3), "2 tokens");
        Refused(ones(2, 1), ones(2, 1), "at least 2 numbers");
        Refused(ones(2, 3, 3), ones(2, 3, 3), "(2, 3, 3)");
        Refused(full(2, 3, double.NaN), ones(2, 3), "NaN");
    }
}
