// What must hold for the language model, whatever was trained.

public class LanguageModelTest
{
    static readonly LanguageModelOptions Small = new(Vocabulary: 11, Context: 6, Width: 8, Heads: 2, Blocks: 3);

    public static TheoryData<LanguageModelOptions> Variants => new()
    {
        Small,
        Small with { Heads = 1, Blocks = 1, Context = 1 },
        Small with { Dropout = 0.4 },
        Small with { TiedWeights = false },
        Small with { Positions = false },
        Small with { Residual = false },
        Small with { Norm = false },
        Small with { FeedForward = false },
    };

    static LanguageModel Model(LanguageModelOptions options)
    {
        manual_seed(3);
        return new LanguageModel(options);
    }

    static Tensor Ids(LanguageModelOptions options, long b = 4) =>
        randint(0, options.Vocabulary, new[] { b, options.Context });

    [Theory, MemberData(nameof(Variants))]
    public void Weights_are_as_many_as_the_parts_say(LanguageModelOptions options)
    {
        var (V, T, d, h) = (options.Vocabulary, options.Context, options.Width, options.Hidden);
        var norm = options.Norm ? 2 * d : 0;
        var attention = 4 * d * d + d;
        var feedForward = options.FeedForward ? norm + d * h + h + h * d + d : 0;
        var sum = V * d + (options.Positions ? T * d : 0) + options.Blocks * (norm + attention + feedForward) + norm
            + (options.TiedWeights ? 0 : V * d);
        Assert.Equal(sum, Model(options).Count);
    }

    [Theory, MemberData(nameof(Variants))]
    public void Every_weight_has_a_gradient(LanguageModelOptions options)
    {
        var model = Model(options);
        model.Loss(Ids(options), Ids(options)).backward();
        Assert.All(model.named_parameters(), named =>
            Assert.True(named.parameter.grad is not null, $"{named.name} has no gradient"));
    }

    [Theory, MemberData(nameof(Variants))]
    public void No_token_sees_what_follows(LanguageModelOptions options)
    {
        var model = Model(options);
        model.eval();
        using var _ = no_grad();
        var ids = Ids(options);
        var before = model.forward(ids);
        for (var place = 0; place < options.Context; place++)
        {
            var changed = ids.clone();
            changed[.., place] = (ids[.., place] + 1).remainder(options.Vocabulary);
            var after = model.forward(changed);
            if (place > 0)
                Assert.True((bool)(after[.., ..place] == before[.., ..place]).all(), $"token {place} leaks into the past");
            Assert.False((bool)(after[.., place] == before[.., place]).all(), $"token {place} changes nothing");
        }
    }

    [Fact]
    public void Before_training_every_token_is_about_equally_likely()
    {
        var options = new LanguageModelOptions(Vocabulary: 50);
        var model = Model(options with { TiedWeights = false });
        var loss = model.Loss(Ids(options, b: 64), Ids(options, b: 64)).item<float>();
        // Logits spread by 0.02 √768 = 0.55; that costs 0.55² / 2 more than equal ones.
        Assert.InRange(loss, Math.Log(50) + 0.05, Math.Log(50) + 0.25);
    }

    [Fact]
    public void One_block_by_hand_is_the_module()
    {
        var block = new TransformerBlock(Small);
        var x = randn(2, 6, 8);
        var a = x + block.attention.forward(nn.functional.layer_norm(x, [8]));
        var wide = matmul(nn.functional.layer_norm(a, [8]), block.feed_forward.up.weight.T) + block.feed_forward.up.bias;
        var gelu = wide * 0.5 * (1 + (wide / Math.Sqrt(2)).erf());
        var expected = a + matmul(gelu, block.feed_forward.down.weight.T) + block.feed_forward.down.bias;
        Tensors.Close(expected, block.forward(x), 1e-5);
    }

    [Fact]
    public void Without_positions_one_block_is_blind_to_the_order_of_what_came_before()
    {
        var shuffled = tensor(new long[] { 2, 0, 4, 1, 3, 5 });
        double Change(bool positions)
        {
            var options = Small with { Blocks = 1, Positions = positions };
            var model = Model(options);
            using var _ = no_grad();
            var ids = Ids(options);
            return (model.forward(ids)[.., ^1] - model.forward(ids.index_select(1, shuffled))[.., ^1])
                .abs().max().item<float>();
        }
        Assert.True(Change(positions: false) < 1e-6);
        Assert.True(Change(positions: true) > 1e-5);
    }

    [Fact]
    public void Tied_weights_score_by_the_tokens_own_embeddings()
    {
        var model = Model(Small);
        var x = randn(2, 6, 8);
        Tensors.Close(matmul(model.norm.forward(x), model.tokens.weight.T), model.Logits(x), 1e-6);
        Assert.Null(model.out_proj);
        Assert.NotNull(Model(Small with { TiedWeights = false }).out_proj);
    }

    [Fact]
    public void Places_are_counted_from_where_a_text_goes_on()
    {
        var model = Model(Small);
        var ids = Ids(Small);
        Tensors.Close(model.Embed(ids)[.., 4..], model.Embed(ids[.., 4..], firstPlace: 4), 0);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var model = Model(Small);
        string Refused(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
        Assert.Contains("shape (6)", Refused(() => model.forward(arange(6))));
        Assert.Contains("built for 6 places", Refused(() => model.forward(zeros(1, 7, dtype: ScalarType.Int64))));
        Assert.Contains("places 4 to 6", Refused(() => model.Embed(zeros(1, 3, dtype: ScalarType.Int64), 4)));
        Assert.Contains("not divisible", Refused(() => Model(Small with { Heads = 3 })));
        Assert.Contains("blocks is 0", Refused(() => Model(Small with { Blocks = 0 })));
    }
}
