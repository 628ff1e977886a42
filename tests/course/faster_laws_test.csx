// Chapter 6's ways to compute attention are one and the same attention: in output and in gradient, at every shape.

public class FasterLawsTest
{
    const double Tolerance = 1e-5;
    const int Context = 40;
    const int HeadWidth = 4;

    // Sentences, tokens, heads.
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 1, 4 }, { 1, 5, 1 }, { 3, 7, 2 }, { 2, 33, 4 }, { 1, Context, 3 },
    };

    static MultiHeadAttention Layer(int heads, long dIn = 6, bool bias = false)
    {
        manual_seed(7);
        return new(dIn, heads * HeadWidth, Context, dropoutRate: 0.0, heads, bias);
    }

    static Tensor Text(int b, int T, double scale = 1) => scale * randn(b, T, 6);

    static void Same(Way one, Way other, Tensor x, MultiHeadAttention layer)
    {
        var (output, gradient) = Way.Difference(one, other, x, layer);
        Assert.True(output <= Tolerance && gradient <= Tolerance,
            $"{one.Name} and {other.Name}: outputs differ by {output}, gradients by {gradient}");
    }

    [Theory, MemberData(nameof(Shapes))]
    public void All_ways_agree_in_output_and_gradient(int b, int T, int heads)
    {
        var layer = Layer(heads);
        var ways = Way.All.Except(T > 10 ? [Way.SplitHeads, Way.Loops] : [Way.SplitHeads]); // loops take their time
        foreach (var way in ways)
            Same(Way.SplitHeads, way, Text(b, T), layer);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Tiles_of_any_size_agree(int b, int T, int heads)
    {
        foreach (var tile in new[] { 1, 3, 16, 64 })
            Same(Way.SplitHeads, Way.Tiles(tile), Text(b, T), Layer(heads));
    }

    [Fact]
    public void Tiles_stay_finite_where_exp_of_a_score_would_not()
    {
        var x = Text(2, 20, scale: 60);
        var layer = Layer(2);
        Assert.True(matmul(layer.W_query.forward(x), layer.W_key.forward(x).mT).abs().max().item<float>() > 200);
        Tensors.Close(layer.forward(x), TiledAttention.Forward(x, layer, 4), 1e-3);
    }

    // The comparison itself must be able to fail.
    [Fact]
    public void A_way_without_a_mask_or_without_a_gradient_is_found_out()
    {
        var layer = Layer(2);
        var blind = new Way("all keys", "", (x, of) =>
        {
            Tensor Split(Tensor y) => MultiHeadAttention.SplitHeads(y, of.NumHeads);
            return of.out_proj.forward(MultiHeadAttention.JoinHeads(nn.functional.scaled_dot_product_attention(
                Split(of.W_query.forward(x)), Split(of.W_key.forward(x)), Split(of.W_value.forward(x)))));
        });
        Assert.True(Way.Difference(Way.SplitHeads, blind, Text(1, 5), layer).Output > 0.01);
        var cut = new Way("cut", "", (x, of) => of.forward(x.detach()) + 0 * x.sum());
        var (output, gradient) = Way.Difference(Way.SplitHeads, cut, Text(1, 5), layer);
        Assert.True(output == 0 && gradient > 0.01);
    }

    static Tensor OneByOne(Tensor x, Func<Tensor, Tensor> next, int atOnce = 1)
    {
        var rows = new List<Tensor>();
        for (var i = 0L; i < x.shape[1]; i += atOnce)
            rows.Add(next(x.narrow(1, i, Math.Min(atOnce, x.shape[1] - i))));
        return cat(rows.ToArray(), dim: 1);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Token_by_token_with_a_cache_equals_all_at_once(int b, int T, int heads)
    {
        using var _ = no_grad();
        var (layer, x) = (Layer(heads), Text(b, T));
        foreach (var atOnce in new[] { 1, 3, T })
        {
            using var cache = new KeyValueCache(b, heads, T, HeadWidth);
            Tensors.Close(layer.forward(x),
                OneByOne(x, tokens => CachedAttention.Forward(tokens, layer, cache), atOnce), Tolerance);
            Assert.Equal(T, cache.Length);
        }
    }

    // Why it is not bit for bit: softmax of the words so far adds up in another order than softmax with hidden words.
    [OwnPartFact(Part.Tensors, "libtorch's products of one row and of many add up in different orders")]
    public void With_softmax_over_hidden_words_too_a_cache_gives_the_same_bits()
    {
        using var _ = no_grad();
        const int T = 128;
        manual_seed(1);
        var layer = new MultiHeadAttention(64, 64, T, dropoutRate: 0.0, 8);
        var x = randn(1, T, 64);
        Tensor Split(Tensor of) => MultiHeadAttention.SplitHeads(of, 8);
        using var cache = new KeyValueCache(1, 8, T, 8);
        var rows = OneByOne(x, token =>
        {
            var (keys, values) = cache.Append(Split(layer.W_key.forward(token)), Split(layer.W_value.forward(token)));
            var scores = matmul(Split(layer.W_query.forward(token)), keys.transpose(-2, -1));
            var hidden = full(1, 8, 1, T - cache.Length, float.NegativeInfinity);
            var weights = ScaledDotProduct.Weights(cat([scores, hidden], dim: -1), 8).narrow(-1, 0, cache.Length);
            return layer.out_proj.forward(MultiHeadAttention.JoinHeads(matmul(weights, values)));
        });
        Tensors.SameBits(layer.forward(x), rows);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void A_window_of_the_whole_text_changes_nothing(int b, int T, int heads)
    {
        foreach (var window in new[] { T, T + 1, 1000 })
            Same(Way.SplitHeads, new Way("window", "", (x, of) => WindowedAttention.Forward(x, of, window)),
                Text(b, T), Layer(heads));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void A_token_sees_the_window_that_ends_with_it_and_a_rolling_cache_holds_just_that(int b, int T, int heads)
    {
        using var _ = no_grad();
        var (layer, x) = (Layer(heads), Text(b, T));
        foreach (var window in new[] { 1, 2, 5, T, T + 1 })
        {
            var all = WindowedAttention.Forward(x, layer, window);
            var seen = Math.Min(window, T);
            Tensors.Close(layer.forward(x.narrow(1, T - seen, seen))[.., ^1], all[.., ^1], Tolerance);
            using var cache = new RollingCache(b, heads, window, HeadWidth);
            Tensors.Close(all, OneByOne(x, token => WindowedAttention.Next(token, layer, cache)), Tolerance);
            Assert.Equal(T, cache.Seen);
        }
    }

    static GroupedQueryAttention Grouped(int heads, int groups)
    {
        manual_seed(9);
        return new(6, heads * HeadWidth, heads, groups);
    }

    // The multi-head attention whose heads of one group have the same keys and values.
    static MultiHeadAttention WithCopies(GroupedQueryAttention grouped)
    {
        var layer = Layer(grouped.NumHeads);
        using var _ = no_grad();
        Tensor Copied(Linear of) => of.weight.view(grouped.NumGroups, HeadWidth, 6)
            .repeat_interleave(grouped.NumHeads / grouped.NumGroups, dim: 0).view(-1, 6);
        layer.W_query.weight.copy_(grouped.W_query.weight);
        layer.W_key.weight.copy_(Copied(grouped.W_key));
        layer.W_value.weight.copy_(Copied(grouped.W_value));
        layer.out_proj.load_state_dict(grouped.out_proj.state_dict());
        return layer;
    }

    public static TheoryData<int, int, int, int> Groups => new()
    {
        { 1, 1, 1, 1 }, { 2, 1, 4, 2 }, { 2, 6, 4, 4 }, { 3, 7, 4, 2 }, { 1, 33, 6, 3 }, { 2, 9, 6, 1 },
    };

    [Theory, MemberData(nameof(Groups))]
    public void Groups_are_heads_that_share_keys_and_values(int b, int T, int heads, int groups)
    {
        var grouped = Grouped(heads, groups);
        var (layer, x) = (WithCopies(grouped), Text(b, T));
        var (mine, theirs) = (x.clone().requires_grad_(true), x.clone().requires_grad_(true));
        var (one, other) = (grouped.forward(mine), layer.forward(theirs));
        Tensors.Close(other, one, Tolerance);
        var towards = randn(one.shape);
        (one * towards).sum().backward();
        (other * towards).sum().backward();
        Tensors.Close(theirs.grad, mine.grad, 1e-4);
        Tensors.Close(layer.W_query.weight.grad, grouped.W_query.weight.grad, 1e-4);
        // What is shared learns from all who share it.
        Tensors.Close(layer.W_key.weight.grad.view(groups, heads / groups, HeadWidth, 6).sum(1).view(-1, 6),
            grouped.W_key.weight.grad, 1e-4);
        Tensors.Close(layer.W_value.weight.grad.view(groups, heads / groups, HeadWidth, 6).sum(1).view(-1, 6),
            grouped.W_value.weight.grad, 1e-4);
    }

    [Theory, MemberData(nameof(Groups))]
    public void Groups_with_a_cache_equal_all_at_once(int b, int T, int heads, int groups)
    {
        using var _ = no_grad();
        var (grouped, x) = (Grouped(heads, groups), Text(b, T));
        using var cache = new KeyValueCache(b, groups, T, HeadWidth);
        Tensors.Close(grouped.forward(x), OneByOne(x, token => grouped.Next(token, cache)), Tolerance);
    }

    [Theory, InlineData(1, 1, 1, 1), InlineData(2, 4, 10, 3), InlineData(1, 6, 7, 20)]
    public void Caches_take_the_bytes_of_their_formula(int layers, int heads, int tokens, int window)
    {
        var full = Enumerable.Range(0, layers).Select(_ => new KeyValueCache(1, heads, tokens, HeadWidth)).ToArray();
        Assert.Equal(CacheSize.Bytes(layers, heads, HeadWidth, tokens), full.Sum(cache => cache.Bytes));
        using var rolling = new RollingCache(1, heads, Math.Min(window, tokens), HeadWidth);
        Assert.Equal(CacheSize.Bytes(1, heads, HeadWidth, tokens, window), rolling.Bytes);
        foreach (var cache in full)
            cache.Dispose();
    }

    [Fact]
    public void What_does_not_fit_a_cache_is_refused_and_nothing_changes()
    {
        using var cache = new KeyValueCache(1, 2, 3, HeadWidth);
        Tensor Some(long n) => ones(1, 2, n, HeadWidth);
        cache.Append(Some(2), Some(2));
        var full = Assert.Throws<ArgumentException>(() => cache.Append(Some(2), Some(2)));
        Assert.Contains("2 of 3 tokens", full.Message);
        Assert.Contains("(1, 2, 2, 4)", full.Message);
        Assert.Throws<ArgumentException>(() => cache.Append(Some(1), Some(2)));
        Assert.Equal(2, cache.Length);
        using var rolling = new RollingCache(1, 2, 3, HeadWidth);
        var several = Assert.Throws<ArgumentException>(() => rolling.Append(Some(2), Some(2)));
        Assert.Contains("one token at a time", several.Message);
        Assert.Equal(0, rolling.Seen);
    }

    [Theory, InlineData(2, 2, HeadWidth), InlineData(1, 4, HeadWidth), InlineData(1, 2, HeadWidth + 1)]
    public void A_cache_of_other_sizes_is_refused(int batch, int heads, int dHead)
    {
        using var cache = new KeyValueCache(batch, heads, 5, dHead);
        using var rolling = new RollingCache(batch, heads, 5, dHead);
        var (layer, x) = (Layer(2), Text(1, 1));
        var full = Assert.Throws<ArgumentException>(() => CachedAttention.Forward(x, layer, cache));
        Assert.Contains($"({batch}, {heads}, 5, {dHead})", full.Message);
        Assert.Contains("(1, 2, 1, 4)", full.Message);
        Assert.Throws<ArgumentException>(() => WindowedAttention.Next(x, layer, rolling));
        Assert.Equal((0, 0), (cache.Length, rolling.Seen));
    }

    [Fact]
    public void Double_precision_has_caches_of_its_own()
    {
        using var _ = no_grad();
        var layer = Layer(2);
        layer.to(ScalarType.Float64);
        var x = Text(1, 6).to_type(ScalarType.Float64);
        using var singles = new KeyValueCache(1, 2, 6, HeadWidth);
        var refusal = Assert.Throws<ArgumentException>(() => CachedAttention.Forward(x, layer, singles));
        Assert.Contains("Float64", refusal.Message);
        using var cache = new KeyValueCache(1, 2, 6, HeadWidth, ScalarType.Float64);
        var rows = OneByOne(x, token => CachedAttention.Forward(token, layer, cache));
        Tensors.Close(layer.forward(x), rows, 1e-12);
        Assert.Equal(2 * CacheSize.Bytes(1, 2, HeadWidth, 6), cache.Bytes);
    }

    [Fact]
    public void Each_way_refuses_what_is_no_batch_of_its_width_or_not_finite()
    {
        var (layer, grouped) = (Layer(2), Grouped(2, 1));
        Func<Tensor, Tensor>[] ways = [.. Way.All.Select(way => (Func<Tensor, Tensor>)(x => way.Forward(x, layer))),
            x => WindowedAttention.Forward(x, layer, 2), grouped.forward,
            x => CachedAttention.Forward(x, layer, new KeyValueCache(1, 2, 9, HeadWidth)),
            x => grouped.Next(x, new KeyValueCache(1, 1, 9, HeadWidth))];
        foreach (var way in ways)
        {
            Assert.Contains("a batch", Assert.Throws<ArgumentException>(() => way(randn(3, 6))).Message);
            Assert.Contains("d_in = 6", Assert.Throws<ArgumentException>(() => way(randn(1, 3, 5))).Message);
            Assert.Throws<ArgumentException>(() => way(Text(1, 3) / 0));
        }
    }

    [Theory, InlineData(10, 4, 2), InlineData(12, 4, 3), InlineData(12, 0, 1)]
    public void Sizes_that_cannot_be_grouped_are_refused(int dOut, int heads, int groups)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new GroupedQueryAttention(6, dOut, heads, groups));
        Assert.Contains("num_heads", refusal.Message);
    }

    [Fact]
    public void Bytes_made_count_a_view_once_and_a_copy_again()
    {
        var x = ones(10, 10);
        Assert.Equal(400, BytesMade.By(() => x + 1));
        Assert.Equal(400, BytesMade.By(() => (x + 1).view(100).narrow(0, 5, 20)));
        Assert.Equal(400, BytesMade.By(() => (x + 1).T));
        Assert.Equal(800, BytesMade.By(() => (x + 1).T.contiguous()));
        Assert.Equal(0, BytesMade.By(() => x.view(100), x));
    }

    [Theory, InlineData(200), InlineData(300)]
    public void Bytes_made_are_those_of_the_formulas(int T)
    {
        const int d = 64, heads = 8;
        manual_seed(0);
        var layer = new MultiHeadAttention(d, d, 300, dropoutRate: 0.0, heads);
        var x = randn(1, T, d);
        var (rows, maps) = (6.0 * T * d, 4.0 * heads * T * T);
        foreach (var (way, numbers) in new[]
        {
            (Way.Matmul, rows + maps), (Way.SplitHeads, rows + maps), (Way.OneProjection, rows + maps + 3 * d * d),
            (Way.Einsum, rows + maps), (Way.OneOperator, rows),
        })
            Assert.InRange(way.Bytes(x, layer) / (numbers * sizeof(float)), 0.75, 1.35);
    }

    [Fact]
    public void Scores_grow_with_the_square_of_the_tokens_and_those_of_the_fused_operator_never_exist()
    {
        manual_seed(0);
        var layer = new MultiHeadAttention(16, 16, 1024, dropoutRate: 0.0, 4);
        double Bytes(Way way, long T) => way.Bytes(randn(1, T, 16), layer);
        double Growth(Way way) => Bytes(way, 1024) / Bytes(way, 512);
        foreach (var way in new[] { Way.Matmul, Way.SplitHeads, Way.OneProjection, Way.Einsum })
            Assert.InRange(Growth(way), 3.6, 4.1);
        Assert.InRange(Growth(Way.OneOperator), 1.9, 2.1);
    }
}
