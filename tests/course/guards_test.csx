// Every error that a learner can make is provoked, and its message checked: what was given, the rule, both shapes.

public class GuardsTest
{
    static string MessageOf(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).Message;

    static void Says(Func<object> call, params string[] parts)
    {
        var message = MessageOf(call);
        foreach (var part in parts) Assert.Contains(part, message);
    }

    static readonly Func<long, nn.Module<Tensor, Tensor>>[] Batched =
    {
        dIn => new CausalAttention(dIn, 2, contextLength: 6, 0),
        dIn => new MultiHeadAttentionWrapper(dIn, 2, contextLength: 6, 0, numHeads: 2),
        dIn => new MultiHeadAttention(dIn, 2, contextLength: 6, 0, numHeads: 2),
    };

    static readonly Func<long, nn.Module<Tensor, Tensor>>[] Plain =
    {
        dIn => new SelfAttentionV1(dIn, 2),
        dIn => new SelfAttentionV2(dIn, 2),
    };

    [Fact]
    public void Wrong_rank()
    {
        foreach (var make in Batched)
        {
            Says(() => make(3).forward(ones(6, 3)), "(6, 3)", "2 dimensions", "(b, T, d_in)", "unsqueeze(0)");
            Says(() => make(3).forward(ones(1, 2, 6, 3)), "(1, 2, 6, 3)", "4 dimensions");
        }
        foreach (var make in Plain)
            Says(() => make(3).forward(ones(3)), "(3)", "1 dimension,", "(T, d_in)");
        Says(() => SimpleAttention.Scores(ones(2, 6, 3)), "(2, 6, 3)", "(T, d_in)");
    }

    [Fact]
    public void Wrong_width_of_a_token()
    {
        foreach (var make in Batched)
            Says(() => make(3).forward(ones(2, 6, 5)), "5 numbers", "(2, 6, 5)", "d_in = 3", "(…, 3)");
        foreach (var make in Plain)
            Says(() => make(3).forward(ones(6, 5)), "5 numbers", "(6, 5)", "d_in = 3", "(…, 3)");
        Says(() => SimpleAttention.Scores(ones(6, 3), ones(2)), "query", "(2)", "(3)", "d_in = 3");
    }

    [Fact]
    public void More_tokens_than_the_mask_was_built_for()
    {
        foreach (var make in Batched)
            Says(() => make(3).forward(ones(2, 12, 3)),
                "12 tokens, but the causal mask was built for 6 (context_length)", "(2, 12, 3)", "(6, 6)");
    }

    [Fact]
    public void No_token_at_all()
    {
        foreach (var make in Batched)
            Says(() => make(3).forward(zeros(2, 0, 3)), "(2, 0, 3)", "at least one token");
        foreach (var make in Plain)
            Says(() => make(3).forward(zeros(0, 3)), "(0, 3)", "at least one token");
    }

    [Fact]
    public void Width_that_the_heads_cannot_share() =>
        Says(() => new MultiHeadAttention(3, 5, contextLength: 6, 0, numHeads: 2),
            "d_out = 5", "not divisible", "num_heads = 2");

    [Fact]
    public void A_row_that_is_masked_completely()
    {
        var mask = CausalMask.Of(6);
        mask[2] = 1f;
        Says(() => CausalMask.Hide(zeros(2, 6, 6), mask), "row 2", "(6, 6)", "hides every token", "NaN");

        // A mask from a loaded state is no exception.
        foreach (var make in Batched)
        {
            var module = make(3);
            var state = module.state_dict();
            foreach (var name in state.Keys.Where(name => name.EndsWith("mask")).ToList()) state[name] = ones(6, 6);
            module.load_state_dict(state);
            Says(() => module.forward(ones(2, 6, 3)), "row 0", "hides every token");
        }
    }

    [Fact]
    public void A_mask_that_does_not_fit_the_scores() =>
        Says(() => CausalMask.Hide(zeros(2, 7, 7), CausalMask.Of(6)), "(2, 7, 7)", "(6, 6)");

    [Fact]
    public void Inputs_that_hold_nan()
    {
        var x = ones(2, 6, 3);
        x[1, 4, 2] = float.NaN;
        foreach (var make in Batched)
            Says(() => make(3).forward(x), "NaN", "(2, 6, 3)", "index (1, 4, 2)");
        foreach (var make in Plain)
            Says(() => make(3).forward(x[1]), "NaN", "(6, 3)", "index (4, 2)");
        Says(() => SimpleAttention.Scores(x[1]), "NaN");
    }

    [Theory]
    [InlineData(float.PositiveInfinity, "holds infinity")]
    [InlineData(float.NegativeInfinity, "holds -infinity")]
    public void Inputs_that_hold_infinity(float number, string word)
    {
        var x = ones(2, 6, 3);
        x[1, 4, 2] = number;
        foreach (var make in Batched)
            Says(() => make(3).forward(x), word, "(2, 6, 3)", "index (1, 4, 2)");
        foreach (var make in Plain)
            Says(() => make(3).forward(x[1]), word, "(6, 3)", "index (4, 2)");
    }

    [Fact]
    public void Another_type_of_number()
    {
        foreach (var make in Batched)
            Says(() => make(3).forward(ones(2, 6, 3, dtype: ScalarType.Float64)), "Float64", "Float32", "to_type");
    }

    [Fact]
    public void Sizes_and_rates_that_make_no_sense()
    {
        Says(() => new SelfAttentionV1(0, 2), "d_in is 0", "at least 1");
        Says(() => new SelfAttentionV2(3, -1), "d_out is -1", "at least 1");
        Says(() => new CausalAttention(3, 2, contextLength: 0, 0), "context_length is 0", "at least 1");
        Says(() => new CausalAttention(3, 2, contextLength: 6, 1.5), "dropout is 1.5", "between 0 and 1");
        Says(() => new MultiHeadAttention(3, 2, contextLength: 6, double.NaN, 2), "dropout is NaN", "between 0 and 1");
        Says(() => new MultiHeadAttentionWrapper(3, 2, contextLength: 6, 0, numHeads: 0), "num_heads is 0");
        Says(() => new MultiHeadAttention(3, 2, contextLength: 6, 0, numHeads: 0), "num_heads is 0");
    }

    [Fact]
    public void Weights_and_tokens_that_do_not_match()
    {
        Says(() => SimpleAttention.Context(ones(5), ones(6, 3)), "(5)", "(6, 3)", "6 tokens");
        Says(() => SimpleAttention.Scores(ones(6, 3), ones(3, dtype: ScalarType.Float64)), "Float64", "Float32");
        Says(() => ScaledDotProduct.Scores(ones(6, 2), ones(6, 4)), "(6, 2)", "(6, 4)", "2 is not 4");
        Says(() => ScaledDotProduct.Scores(ones(3, 6, 2), ones(4, 6, 2)),
            "(3, 6, 2)", "(4, 6, 2)", "before the last two");
        Says(() => ScaledDotProduct.Scores(ones(6, 2), ones(6, 2, dtype: ScalarType.Float64)), "Float32", "Float64");
        Says(() => BahdanauAttention.Context(ones(2, 5), ones(2, 6, 3)), "(2, 5)", "(2, 6, 3)", "(b, T)");
    }

    [Fact]
    public void Null_is_named() => Says(() => new SelfAttentionV1(3, 2).forward(null), "null", "(T, d_in)");
}
