#nullable enable
// A masked cell does not look like any weight.

public class MaskedCellTest
{
    static readonly Tensor Mask = CausalMask.Of(6);

    static Tensor Causal() => CausalMask.Hide(linspace(0, 3, 36).reshape(6, 6), Mask).softmax(-1);

    static Picture Map(Tensor weights, Tensor? mask) =>
        Picture.Of(AttentionMap.Of(weights, Sentence.Tokens, mask: mask));

    // The filled rectangles among the data: masked cells are painted first.
    static string[] Fills(Picture picture) => picture.Clipped.SelectMany(group => group.Elements())
        .Where(one => one.Name.LocalName == "rect" && one.Attribute("fill") is { Value: not "none" })
        .Select(one => one.Attribute("fill")!.Value.ToUpperInvariant()).ToArray();

    static bool IsGrey(string fill) => fill[1..3] == fill[3..5] && fill[3..5] == fill[5..7];

    [Fact]
    public void A_masked_cell_is_grey_and_a_zero_that_is_not_masked_is_violet()
    {
        var masked = Fills(Map(Causal(), Mask));
        Assert.Equal((15, 21), (masked.Count(IsGrey), masked.Count(fill => !IsGrey(fill))));
        var unmasked = Fills(Map(Causal(), null));
        Assert.Equal((0, 36), (unmasked.Count(IsGrey), unmasked.Length));
        Assert.Equal(15, unmasked.Count(fill => fill == "#440154"));
        Assert.DoesNotContain("#440154", masked);
    }

    [Fact]
    public void A_masked_cell_has_no_number_and_the_colour_bar_says_what_it_is()
    {
        var (masked, unmasked) = (Map(Causal(), Mask).Texts, Map(Causal(), null).Texts);
        Assert.Equal(15, unmasked.Count(text => text == "0.00"));
        Assert.DoesNotContain("0.00", masked);
        Assert.Contains("attention weight (hatched: masked)", masked);
        Assert.Contains("attention weight", unmasked);
    }

    [Fact]
    public void A_weight_that_leaks_through_the_mask_is_shown()
    {
        var weights = Causal();
        weights[0, 5] = 0.37f;
        var picture = Map(weights, Mask);
        Assert.Contains("0.37", picture.Texts);
        Assert.Equal(14, Fills(picture).Count(IsGrey));
    }

    [Fact]
    public void Masks_may_be_of_any_type_and_hide_any_cell()
    {
        var padding = zeros(6, 6, ScalarType.Bool);
        padding[.., 0] = true;
        Assert.Equal(6, Fills(Map(zeros(6, 6), padding)).Count(IsGrey));
        Assert.Equal(36, Fills(Map(zeros(6, 6), ones(6, 6, ScalarType.Int64))).Count(IsGrey));
        // All heads of a layer have the same mask.
        var heads = AttentionMap.OfHeads(stack([Causal(), Causal()]), Sentence.Tokens, mask: Mask);
        Assert.All(heads, head => Assert.Equal(15, Fills(Picture.Of(head)).Count(IsGrey)));
    }

    [Fact]
    public void A_mask_of_another_shape_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => AttentionMap.Of(Causal(), Sentence.Tokens, mask: CausalMask.Of(7)));
        Assert.Contains("(7, 7)", error.Message);
        Assert.Contains("(6, 6)", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_without_length_is_refused(double upTo)
    {
        var error = Assert.Throws<ArgumentException>(() => AttentionMap.Of(Causal(), Sentence.Tokens, upTo: upTo));
        Assert.Contains("0 up to", error.Message);
    }

    [Theory, InlineData(0.25, 0.25), InlineData(0.01, 1)]
    public void The_scale_ends_where_it_is_said_or_at_the_largest_weight(double upTo, double end)
    {
        var weights = upTo == 0.25 ? ones(6, 6) / 6 : Causal();
        var range = AttentionMap.Of(weights, Sentence.Tokens, upTo: upTo)
            .GetPlottables<ScottPlot.Plottables.Heatmap>().Single().GetRange();
        Assert.Equal((0, end), (range.Min, range.Max));
    }

    [Fact]
    public void Cells_are_hatched_in_pixels_too()
    {
        using var image = new ScottPlot.Image(Figure.Png(AttentionMap.Of(Causal(), Sentence.Tokens, mask: Mask), 600, 500));
        using var bitmap = SkiaSharp.SKBitmap.Decode(image.GetImageBytes(ScottPlot.ImageFormat.Png));
        var colours = bitmap.Pixels.GroupBy(pixel => pixel).ToDictionary(group => group.Key, group => group.Count());
        // 15 of 36 cells.
        Assert.InRange(colours[SkiaSharp.SKColor.Parse("#e4e4e4")], 40_000, 80_000);
        Assert.InRange(bitmap.Pixels.Count(pixel => pixel.Red == pixel.Blue && pixel.Red is > 0xa0 and < 0xe0), 2_000, 20_000);
    }
}
