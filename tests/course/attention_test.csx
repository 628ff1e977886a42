// The laws of attention, tested on the library's modules.

public class AttentionTest
{
    static Tensor Batch(long dIn = 3)
    {
        manual_seed(11);
        return randn(2, 6, dIn);
    }

    public static TheoryData<string> Causal => new() { "causal", "wrapper", "split heads" };
    public static TheoryData<string> All => new() { "V1", "V2", "causal", "wrapper", "split heads" };

    static Attention Make(string name, double dropout = 0)
    {
        manual_seed(5);
        return name switch
        {
            "V1" => Attention.Of(new SelfAttentionV1(3, 4)),
            "V2" => Attention.Of(new SelfAttentionV2(3, 4, qkvBias: true)),
            "causal" => Attention.Of(new CausalAttention(3, 4, contextLength: 8, dropout)),
            "wrapper" => Attention.Of(new MultiHeadAttentionWrapper(3, 2, contextLength: 8, dropout, numHeads: 2)),
            "split heads" => Attention.Of(new MultiHeadAttention(3, 4, contextLength: 8, dropout, numHeads: 2)),
            _ => throw new ArgumentException($"no attention is called '{name}'"),
        };
    }

    [Theory, MemberData(nameof(All))]
    public void Rows_of_weights_sum_to_one(string name) => Laws.RowsSumToOne(Make(name), Batch());

    [Theory, InlineData("V1"), InlineData("V2")]
    public void Without_a_mask_order_does_not_matter(string name) => Laws.PermutationEquivariant(Make(name), Batch());

    [Theory, MemberData(nameof(Causal))]
    public void A_mask_makes_order_matter(string name) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Laws.PermutationEquivariant(Make(name), Batch()));

    [Theory, MemberData(nameof(Causal))]
    public void No_token_leaks_into_the_past(string name) => Laws.DoesNotLeak(Make(name), Batch());

    [Theory, InlineData("V1"), InlineData("V2")]
    public void Without_a_mask_tokens_leak(string name) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Laws.DoesNotLeak(Make(name), Batch()));

    [Theory, MemberData(nameof(Causal))]
    public void Evaluation_is_deterministic(string name) =>
        Laws.EvaluationIsDeterministic(Make(name, dropout: 0.5), Batch());

    [Theory, MemberData(nameof(Causal))]
    public void Dropout_keeps_the_mean(string name) => Laws.DropoutKeepsTheMean(Make(name, dropout: 0.5), Batch());

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Wrapper_equals_split_heads(int numHeads)
    {
        const int dHead = 2;
        manual_seed(3);
        var wrapper = new MultiHeadAttentionWrapper(3, dHead, contextLength: 6, 0, numHeads, qkvBias: true);
        var split = new MultiHeadAttention(3, numHeads * dHead, contextLength: 6, 0, numHeads, qkvBias: true);
        WeightsOf.Wrapper(wrapper, split);
        Laws.Agree(split.forward(Batch()), wrapper.forward(Batch()), "wrapper and split heads");
        Laws.Agree(split.AttentionWeights, wrapper.AttentionWeights, "their weights");
    }

    [Fact]
    public void V1_with_the_weights_of_V2_equals_V2()
    {
        manual_seed(3);
        var (v1, v2) = (new SelfAttentionV1(3, 3), new SelfAttentionV2(3, 3));
        WeightsOf.Linear(v2, v1);
        Laws.Agree(v1.forward(Batch()), v2.forward(Batch()), "V1 and V2");
    }

    [Fact]
    public void One_sentence_equals_a_batch_of_one()
    {
        var x = Batch();
        foreach (var module in new nn.Module<Tensor, Tensor>[] { new SelfAttentionV1(3, 2), new SelfAttentionV2(3, 2) })
            Laws.Agree(module.forward(x[0]), module.forward(x)[0], module.GetName());
    }

    [Fact]
    public void A_shorter_sentence_gets_the_upper_left_of_the_mask()
    {
        var attention = Make("causal");
        var x = Batch();
        Laws.Agree(attention.Forward(x[.., ..4]), attention.Forward(x)[.., ..4], "the first four tokens");
    }

    [Fact]
    public void Simplified_attention_agrees_with_itself_token_by_token()
    {
        var x = Batch()[0];
        var all = SimpleAttention.Context(SimpleAttention.Weights(SimpleAttention.Scores(x)), x);
        for (var i = 0; i < x.shape[0]; i++)
        {
            var weights = SimpleAttention.Weights(SimpleAttention.Scores(x, x[i]));
            Laws.Agree(SimpleAttention.Context(weights, x), all[i], $"token {i}");
        }
    }

    [Fact]
    public void The_naive_softmax_is_softmax_along_the_last_dimension_where_it_does_not_overflow()
    {
        var scores = Batch(dIn: 5) * 3;
        Laws.Agree(SimpleAttention.SoftmaxNaive(scores), scores.softmax(-1), "softmax");
        Assert.True((bool)SimpleAttention.SoftmaxNaive(scores + 200).isnan().any());
        Assert.False((bool)SimpleAttention.Weights(scores + 200).isnan().any());
    }

    [Fact]
    public void Weights_are_kept_without_gradient_and_outlive_a_dispose_scope()
    {
        var module = new MultiHeadAttention(3, 4, contextLength: 6, 0.5, numHeads: 2);
        Assert.Null(module.AttentionWeights);
        using (NewDisposeScope()) module.forward(Batch());
        Assert.Equal(new long[] { 2, 2, 6, 6 }, module.AttentionWeights.shape);
        Assert.False(module.AttentionWeights.requires_grad);
        Laws.Close(module.AttentionWeights.sum(-1), ones(2, 2, 6), 1e-5, "weights before dropout");
    }

    [Fact]
    public void The_state_dict_holds_matrices_and_mask_and_nothing_else()
    {
        var module = new MultiHeadAttention(3, 4, contextLength: 6, 0.5, numHeads: 2, qkvBias: true);
        using (NewDisposeScope()) module.forward(Batch());
        Assert.Equal(
            "W_key.bias W_key.weight W_query.bias W_query.weight W_value.bias W_value.weight "
            + "mask out_proj.bias out_proj.weight",
            string.Join(" ", module.state_dict().Keys.OrderBy(name => name, StringComparer.Ordinal)));
        var wrapper = new MultiHeadAttentionWrapper(3, 2, contextLength: 6, 0, numHeads: 2);
        Assert.Contains("heads.1.W_query.weight", wrapper.state_dict().Keys);
        Assert.Contains("heads.1.mask", wrapper.state_dict().Keys);
    }

    [Fact]
    public void State_goes_from_one_module_to_another()
    {
        var (one, other) = (new MultiHeadAttention(3, 4, 6, 0, 2), new MultiHeadAttention(3, 4, 6, 0, 2));
        Assert.False(allclose(one.forward(Batch()), other.forward(Batch())));
        other.load_state_dict(one.state_dict());
        Laws.Agree(one.forward(Batch()), other.forward(Batch()), "two modules of one state");
    }
}

/// <summary>Gives one module the weights of another that computes the same thing in another way.</summary>
public static class WeightsOf
{
    /// <summary>
    /// Head h of the wrapper becomes rows h·dHead … of the joint matrices; the output projection does nothing.
    /// </summary>
    public static void Wrapper(MultiHeadAttentionWrapper from, MultiHeadAttention to)
    {
        using var _ = no_grad();
        Copy(head => head.W_query, to.W_query);
        Copy(head => head.W_key, to.W_key);
        Copy(head => head.W_value, to.W_value);
        to.out_proj.weight.copy_(eye(to.out_proj.weight.shape[0]));
        to.out_proj.bias.zero_();

        void Copy(Func<CausalAttention, Linear> layer, Linear joint)
        {
            joint.weight.copy_(cat(from.heads.Select(head => (Tensor)layer(head).weight).ToArray()));
            if (joint.bias is not null)
                joint.bias.copy_(cat(from.heads.Select(head => (Tensor)layer(head).bias).ToArray()));
        }
    }

    /// <summary>A Linear layer stores its matrix as (dOut, dIn): the bare parameters get it transposed.</summary>
    public static void Linear(SelfAttentionV2 from, SelfAttentionV1 to)
    {
        using var _ = no_grad();
        to.W_query.copy_(from.W_query.weight.T);
        to.W_key.copy_(from.W_key.weight.T);
        to.W_value.copy_(from.W_value.weight.T);
    }
}
