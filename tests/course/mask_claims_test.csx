// What chapter 3 says of masks and of dropout, for random scores.

public class MaskClaimsTest
{
    public static TheoryData<int> Seeds => ClaimSeeds.First(5);

    static Tensor Scores(int seed, out int T)
    {
        T = 2 + seed % 5;
        manual_seed(seed);
        return 3 * randn(2, T, T);
    }

    static Tensor Softmaxed(Tensor scores, Tensor hidden) =>
        scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1);

    [Theory, MemberData(nameof(Seeds))]
    public void Before_and_after_the_division_and_renormalised_after_softmax_agree(int seed)
    {
        var scores = Scores(seed, out var T);
        var hidden = CausalMask.Of(T).@bool();
        var before = (scores.masked_fill(hidden, float.NegativeInfinity) / 1.7).softmax(-1);
        Tensors.Close(before, Softmaxed(scores / 1.7, hidden), 1e-6);
        var after = (scores / 1.7).softmax(-1).masked_fill(hidden, 0);
        Tensors.Close(before, after / after.sum(-1, keepdim: true), 1e-6);
        Assert.True((bool)(after.sum(-1)[.., ..^1] < 1 - 1e-4).all());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Only_minus_infinity_hides_whatever_the_other_scores_are(int seed)
    {
        var hidden = tensor(new[] { false, false, true });
        manual_seed(seed);
        foreach (var shift in new[] { 0f, -2e4f, -1e30f })
        {
            var scores = randn(3) + shift;
            Assert.Equal(0, scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1)[2].item<float>());
            var kept = scores.masked_fill(hidden, -1e4f).softmax(-1)[2].item<float>();
            Assert.Equal(shift == 0 ? 0 : 1, kept);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_row_of_nothing_spoils_the_gradient_of_all_values(int seed)
    {
        var scores = Scores(seed, out var T);
        var hidden = zeros(T, T).@bool();
        hidden[0] = true;
        Assert.True((bool)Softmaxed(scores, hidden)[.., 0].isnan().all());
        Tensors.Close(full(2, T, 1.0 / T), scores.masked_fill(hidden, -1e9f).softmax(-1)[.., 0], 1e-6);
        Tensor Gradient(Tensor mask)
        {
            var values = ones(2, T, 3, requires_grad: true);
            matmul(Softmaxed(scores, mask), values)[.., ^1].sum().backward();     // asks for the last row alone
            return values.grad;
        }
        Assert.True((bool)Gradient(hidden).isnan().all());
        var mended = hidden.logical_and(eye(T).@bool().logical_not());
        Assert.False((bool)Gradient(mended).isnan().any());
        Tensors.Close(Softmaxed(scores, zeros(T, T).@bool())[.., 1..], Softmaxed(scores, mended)[.., 1..], 1e-6);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Padding_on_the_right_changes_no_word(int seed)
    {
        var scores = Scores(seed, out var T);
        var future = CausalMask.Of(T).@bool();
        for (var words = 1; words <= T; words++)
        {
            var padding = arange(T).ge(words);
            var both = Softmaxed(scores, future.logical_or(padding));
            Tensors.Same(Softmaxed(scores, future)[.., ..words], both[.., ..words]);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void New_words_with_a_cache_get_the_rows_of_the_full_map(int seed)
    {
        var scores = Scores(seed, out var T);
        var full = Softmaxed(scores, CausalMask.Of(T).@bool());
        for (var cached = 0; cached < T; cached++)
        {
            var mask = triu(ones(T - cached, T), diagonal: 1 + cached).@bool();
            Tensors.Close(full[.., cached..], Softmaxed(scores[.., cached..], mask), 1e-6);
        }
        Assert.False((bool)triu(ones(1, T), diagonal: T).@bool().any());          // one new word needs no mask
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Dropout_keeps_weights_and_sums_on_average_at_every_rate(int seed)
    {
        // All masks of a row, each with its probability.
        manual_seed(seed);
        var n = 2 + seed % 5;
        var row = randn(n).softmax(-1);
        foreach (var rate in new[] { 0.1, 0.5, 0.8 })
        {
            var mean = zeros(n);
            var (smallest, largest) = (double.MaxValue, 0.0);
            for (var way = 0; way < 1 << n; way++)
            {
                var keep = Enumerable.Range(0, n).Select(i => (float)(way >> i & 1)).ToArray();
                var dropped = tensor(keep) * row / (1 - rate);
                mean += dropped * keep.Aggregate(1.0, (p, kept) => p * (kept == 1 ? 1 - rate : rate));
                var sum = dropped.sum().item<float>();
                (smallest, largest) = (Math.Min(smallest, sum), Math.Max(largest, sum));
            }
            Tensors.Close(row, mean, 1e-6);
            Assert.True(smallest < 1 && largest > 1);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Dropout_of_the_module_keeps_the_mean_of_what_it_returns(int seed)
    {
        manual_seed(seed);
        var module = new CausalAttention(3, 2, contextLength: 4, dropoutRate: 0.5);
        var x = randn(1, 4, 3);
        module.eval();
        var expected = module.forward(x)[0];
        module.train();
        var drawn = module.forward(x.expand(20_000, 4, 3));
        Tensors.Close(expected, drawn.mean(new long[] { 0 }), 0.05);
        Assert.False(allclose(expected, drawn[0]));
    }
}
