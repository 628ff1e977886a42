// What chapter 6 says beyond the equalities of its laws: what a cache changes, how calls and times compare.

public class FasterClaimsTest
{
    public static TheoryData<int> Seeds => ClaimSeeds.First(3);

    static LanguageModel Model(int seed, long context = 24)
    {
        manual_seed(seed);
        var model = new LanguageModel(new LanguageModelOptions(Vocabulary: 30, Context: context));
        model.eval();
        return model;
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_model_with_caches_gives_the_logits_of_the_whole_text(int seed)
    {
        using var _ = no_grad();
        var model = Model(seed);
        var ids = randint(30, [2, 24]);
        var whole = model.forward(ids);
        foreach (var atOnce in new[] { 1, 5, 24 })
        {
            using var writer = new CachedLanguageModel(model, batch: 2);
            for (var i = 0; i < 24; i += atOnce)
            {
                var n = Math.Min(atOnce, 24 - i);
                var logits = writer.Next(ids.narrow(1, i, n));
                Tensors.Close(whole.narrow(1, i, n), logits, 1e-5);
            }
            Assert.Equal(24, writer.Length);
            Assert.Throws<ArgumentException>(() => writer.Next(ids.narrow(1, 0, 1)));
            Assert.Equal(24, writer.Length);
            Assert.Equal(2 * CacheSize.Bytes(2, 4, 16, 24), writer.Bytes);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Caches_are_stale_when_the_beginning_is_cut_off(int seed)
    {
        using var _ = no_grad();
        var model = Model(seed);
        var ids = randint(30, [1, 12]);
        using var kept = new CachedLanguageModel(model);
        kept.Next(ids.narrow(1, 0, 11));
        using var anew = new CachedLanguageModel(model);
        anew.Next(ids.narrow(1, 4, 7));
        var last = ids.narrow(1, 11, 1);
        var right = model.forward(ids.narrow(1, 4, 8))[.., ^1];
        Tensors.Close(right, anew.Next(last)[.., ^1], 1e-5);
        Assert.False(allclose(right, kept.Next(last)[.., ^1], atol: 0.01));
    }

    static long Calls(Way way, int heads)
    {
        var layer = new MultiHeadAttention(16, 16, 12, dropoutRate: 0.0, heads);
        using var scope = NewDisposeScope();
        way.Forward(randn(1, 12, 16), layer);
        return scope.DisposablesCount;
    }

    [Fact]
    public void Split_heads_take_as_many_calls_as_one_head_and_loops_many_times_more()
    {
        Assert.Equal(Calls(Way.SplitHeads, 1), Calls(Way.SplitHeads, 8));
        Assert.True(Calls(Way.Matmul, 8) > 5 * Calls(Way.Matmul, 1));
        Assert.True(Calls(Way.Loops, 8) > 20 * Calls(Way.Matmul, 8));
    }

    [Fact]
    public void A_tile_makes_the_same_whatever_the_length()
    {
        var some = randn(1, 4, 8, 4);
        long OfTile(long ahead) => BytesMade.By(() =>
            TiledAttention.Add(StreamedSoftmax.Nothing(some), some, some, some, ahead).Context, some);
        Assert.Equal(OfTile(0), OfTile(1000));
        Assert.True(OfTile(0) < 60 * 4 * 8 * 8);
    }

    [Theory, InlineData(1), InlineData(3), InlineData(10)]
    public void A_rolling_cache_asks_no_more_keys_than_its_window(int window)
    {
        using var cache = new RollingCache(1, 2, window, 4);
        for (var seen = 1; seen <= 8; seen++)
        {
            var (keys, _) = cache.Append(full(1, 2, 1, 4, (float)seen), zeros(1, 2, 1, 4));
            var newest = Enumerable.Range(Math.Max(1, seen - window + 1), Math.Min(seen, window));
            Assert.Equal(newest.Select(n => (float)n), keys[0, 0, .., 0].contiguous().data<float>().ToArray().Order());
        }
    }

    // Multiplications as they are counted from the shapes of the products of one block.
    [Theory, InlineData(1), InlineData(17), InlineData(1000)]
    public void Theory_counts_the_products_of_the_model(int T)
    {
        var options = new LanguageModelOptions(Vocabulary: 80, Context: 1024);
        var d = options.Width;
        var projections = 4 * d * d + 2 * d * options.Hidden;
        var attention = T * d + T * d;
        var expected = options.Blocks * (projections + attention) + d * options.Vocabulary;
        Assert.Equal(expected, TokenTimes.WithCache(options, T));
        Assert.Equal(T * (double)expected, TokenTimes.ReadAgain(options, T));
    }

    [Fact]
    public void A_shortened_cache_goes_on_as_if_it_had_read_no_more()
    {
        var model = Model(0);
        var (one, other) = (randint(30, [1, 12]), randint(30, [1, 9]));
        using var fresh = new CachedLanguageModel(model);
        using var shortened = new CachedLanguageModel(model);
        fresh.Next(one[.., ..5]);
        shortened.Next(one);
        shortened.Shorten(5);
        Assert.Equal(5, shortened.Length);
        Tensors.Close(fresh.Next(other), shortened.Next(other), 1e-5);
        Assert.Contains("14 tokens", Assert.Throws<ArgumentException>(() => shortened.Shorten(15)).Message);
        Assert.Throws<ArgumentException>(() => shortened.Shorten(-1));
    }

    /// <summary>A context of just the longest text is enough, in any number of rounds.</summary>
    [Fact]
    public void Each_round_asks_for_the_same_token()
    {
        var model = new LanguageModel(new(Vocabulary: 5, Context: TokenTimes.Lengths[^1], Width: 4, Heads: 1, Blocks: 1));
        var times = TokenTimes.Measure(model, rounds: 4);
        Assert.Equal(TokenTimes.Lengths.Length, times.Length);
        Assert.All(times, time => Assert.True(time[0].Median > 0 && time[1].Median > 0));
    }

    // Times need a machine that has nothing else to do. The chapter's times differ by more than these margins.
    [FactWhenLong]
    public void What_is_called_faster_is_faster_by_a_margin()
    {
        using var alone = new OneThread();
        manual_seed(0);
        var layer = new MultiHeadAttention(64, 64, 512, dropoutRate: 0.0, 8);
        double Faster(Way slow, Way fast, int T)
        {
            var (x, towards) = (randn(1, T, 64), randn(1, T, 64));
            return Timing.Ratio(() => slow.Run(x, layer, towards), () => fast.Run(x, layer, towards), rounds: 15);
        }
        Assert.InRange(Faster(Way.Loops, Way.Matmul, 12), 10, double.MaxValue);
        Assert.InRange(Faster(Way.Matmul, Way.SplitHeads, 12), 1.3, double.MaxValue);
        Assert.InRange(Faster(Way.Einsum, Way.OneOperator, 512), 1.1, double.MaxValue);
        Assert.InRange(Faster(Way.Tiles(64), Way.OneOperator, 512), 1.3, double.MaxValue);
        var times = TokenTimes.Measure(Model(0, context: 1024), rounds: 15);
        double Time(Index place, int way) => times[place][way].LowerQuartile; // the rounds with the least beside them
        Assert.True(Time(^1, 0) > 10 * Time(^1, 1), string.Join("\n", times.Select(time => $"{time[0]}, {time[1]}")));
        double Slope(int way) => TokenTimes.Slope(Time(2, way), Time(^1, way), 64, 1000);
        Assert.True(Slope(0) > Slope(1) + 0.5, $"{Slope(0)} and {Slope(1)}");
    }
}
