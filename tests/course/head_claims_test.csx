// What chapter 4 says of heads holds for other seeds too, and against models that try to refute it.

public class HeadClaimsTest
{
    const int Steps = 300;
    const int Width = TwoAnswersExperiment.Width;

    public static TheoryData<int> Seeds => ClaimSeeds.First(2);
    public static TheoryData<int> ManySeeds => ClaimSeeds.First(8);

    static MultiHeadAttention Attention(int heads) =>
        new(Width, Width, FirstAndPrevious.Length, dropoutRate: 0.0, heads);

    static Tensor Attend(MultiHeadAttention layer, Tensor placed, Tensor content) => layer.Attend(placed, content);

    // All possible sequences: (256, 8).
    static Tensor AllSequences() => tensor(Enumerable.Range(0, 256 * FirstAndPrevious.Length)
        .Select(i => (long)(i / FirstAndPrevious.Length >> i % FirstAndPrevious.Length & 1)).ToArray())
        .view(256, FirstAndPrevious.Length);

    // The chapter's proof says that this cannot exceed 3 for one head and a linear readout, whatever its weights.
    static int PairsGiven(int heads, bool placesInValues = false)
    {
        var layer = Attention(heads);
        var model = new TwoAnswersModel(2, FirstAndPrevious.Length, Width, layer,
            (placed, content) => layer.Attend(placed, placesInValues ? placed : content));
        using var _ = no_grad();
        foreach (var parameter in model.parameters())
            parameter.copy_(randn(parameter.shape) * (1 + 3 * rand(1)));
        return FirstAndPrevious.Shares(TwoAnswersExperiment.Answers(model, AllSequences())).Count(share => share > 0);
    }

    [Theory, MemberData(nameof(ManySeeds))]
    public void No_weights_let_one_head_and_a_linear_layer_give_four_pairs_of_answers(int seed)
    {
        manual_seed(seed);
        Assert.All(Enumerable.Range(0, 25), _ => Assert.InRange(PairsGiven(heads: 1), 1, 3));
    }

    // The bound is not too generous either: a model that need not answer BA learns the other three pairs.
    [Fact]
    public void One_head_and_a_linear_layer_reach_the_ceiling_when_the_fourth_pair_does_not_count()
    {
        manual_seed(0);
        var layer = Attention(1);
        var model = new TwoAnswersModel(2, FirstAndPrevious.Length, Width, layer, layer.Attend);
        Trainer.Train("three pairs", model, Steps, () =>
        {
            var (x, answers) = FirstAndPrevious.Batch(32);
            var counts = answers[.., .., 0].le(answers[.., .., 1]);  // (32, T), false for BA
            return nn.functional.cross_entropy(model.forward(x)[counts].flatten(0, 1), answers[counts].flatten());
        }, learningRate: 1e-2);
        manual_seed(1000);
        var (asked, right) = FirstAndPrevious.Batch(500);
        var given = TwoAnswersExperiment.Answers(model, asked);
        var ceiling = 1 - FirstAndPrevious.Shares(right[.., 2..])[2];
        Assert.Equal(ceiling, TwoAnswersExperiment.BothRight(given, right[.., 2..]), 0.01);
    }

    // The same search finds four pairs where the proof does not apply, so it is able to.
    [Theory, InlineData(2, false), InlineData(1, true)]
    public void Two_heads_or_places_in_the_values_can_give_four(int heads, bool placesInValues)
    {
        manual_seed(1);
        Assert.Contains(4, Enumerable.Range(0, 60).Select(_ => PairsGiven(heads, placesInValues)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Trained_one_head_stays_below_the_ceiling_and_the_others_answer_all(int seed)
    {
        manual_seed(seed + 1000);
        var (x, answers) = FirstAndPrevious.Batch(500);
        var right = answers[.., 2..];
        (double Right, double First, double Previous) Train(
            int heads, long hidden, Func<MultiHeadAttention, Tensor, Tensor, Tensor> attend)
        {
            var (model, _) = TwoAnswersExperiment.Learn(
                "a claim", ClaimSeeds.Options(seed, Steps), () => Attention(heads), attend, hidden);
            var given = TwoAnswersExperiment.Answers(model, x);
            return (TwoAnswersExperiment.BothRight(given, right),
                Accuracy.Of(given.eq(right)[.., .., 0]), Accuracy.Of(given.eq(right)[.., .., 1]));
        }
        var one = Train(1, 0, Attend);
        Assert.InRange(one.Right, 0.4, FirstAndPrevious.CeilingOfOneAverage(right));
        Assert.InRange(Math.Max(one.First, one.Previous), 0.95, 1);
        Assert.InRange(Math.Min(one.First, one.Previous), 0.4, 0.8);
        Assert.InRange(Train(2, 0, Attend).Right, 0.99, 1);
        Assert.InRange(Train(1, 32, Attend).Right, 0.99, 1);
        Assert.InRange(Train(1, 0, (layer, placed, _) => layer.forward(placed)).Right, 0.99, 1);
    }

    [Fact]
    public void The_published_result_of_exercise_3_2_is_softmax_along_the_queries()
    {
        manual_seed(123);
        var batch = Sentence.Batch();
        var narrow = new MultiHeadAttentionWrapper(3, 1, contextLength: 6, dropoutRate: 0.0, numHeads: 2);
        var contexts = narrow.heads.Select(head =>
        {
            var scores = matmul(head.W_query.forward(batch), head.W_key.forward(batch).transpose(1, 2));
            return matmul(CausalMask.Hide(scores, head.mask).softmax(1), head.W_value.forward(batch));
        });
        var published = Documents.Value(Documents.Impossible);        // printed with five digits
        var computed = cat(contexts.ToArray(), dim: -1)[0].to_type(ScalarType.Float64);
        Assert.True((bool)((computed - published).abs() <= published.abs() * 1e-4).all(), TensorText.Of(computed));
    }

    [Theory, MemberData(nameof(ManySeeds))]
    public void A_head_of_width_1_finds_two_words_at_most(int seed)
    {
        manual_seed(seed);
        long Found(long width) =>
            matmul(randn(500, width), randn(20, width).T).argmax(-1).unique().output.numel();
        Assert.InRange(Found(1), 1, 2);
        Assert.InRange(Found(2), 3, 20);
    }

    [Theory, MemberData(nameof(ManySeeds))]
    public void A_head_reads_the_whole_word_and_the_output_layer_mixes_the_heads(int seed)
    {
        manual_seed(seed);
        var module = new MultiHeadAttention(6, 6, contextLength: 4, dropoutRate: 0.0, numHeads: 3);
        using (no_grad())
        {
            module.out_proj.weight.copy_(eye(6));
            module.out_proj.bias.zero_();
        }
        var x = randn(1, 4, 6, requires_grad: true);
        module.forward(x)[.., .., 2..4].sum().backward();             // head 2
        Assert.True((bool)(x.grad != 0).all());
        using var _ = no_grad();
        bool[] Changed(MultiHeadAttention mha)
        {
            var before = mha.forward(x);
            mha.W_value.weight[..2].zero_();                          // silences head 1
            var after = mha.forward(x);
            return Enumerable.Range(0, 6).Select(i => !allclose(before[.., .., i], after[.., .., i])).ToArray();
        }
        Assert.Equal([true, true, false, false, false, false], Changed(module));
        Assert.DoesNotContain(false, Changed(new MultiHeadAttention(6, 6, 4, 0.0, 3)));
    }

    [Fact]
    public void The_number_of_heads_changes_no_number_of_parameters() =>
        Assert.Single(new[] { 1, 2, 3, 4, 6, 12 }
            .Select(heads => new MultiHeadAttention(12, 12, contextLength: 4, dropoutRate: 0.0, heads))
            .Select(layer => layer.parameters().Sum(parameter => parameter.numel())).Distinct());
}
