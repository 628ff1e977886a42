// What chapter 1 says of dot products, softmax and order, tried with many vectors and with a training.

public class SimpleClaimsTest
{
    public static TheoryData<int> Seeds => ClaimSeeds.First(3);

    [Theory, MemberData(nameof(Seeds))]
    public void A_dot_product_is_length_times_length_times_cosine(int seed)
    {
        manual_seed(seed);
        var x = randn(20, 5);
        var lengths = x.square().sum(-1).sqrt();
        var units = x / lengths.unsqueeze(-1);
        var cosines = SimpleAttention.Scores(units);
        Tensors.Close(SimpleAttention.Scores(x), lengths.unsqueeze(1) * lengths.unsqueeze(0) * cosines, 1e-4);
        // Among vectors of the same length, nothing scores higher than the vector itself; among others, something does.
        Assert.True((bool)(cosines.argmax(-1) == arange(20)).all());
        Assert.False((bool)(SimpleAttention.Scores(x).argmax(-1) == arange(20)).all());
    }

    static float Slope(Func<Tensor, Tensor> weightsOf, Tensor scores, int place)
    {
        var leaf = scores.clone().requires_grad_();
        weightsOf(leaf)[place].backward();
        return leaf.grad[place].item<float>();
    }

    static Tensor DividedBySum(Tensor scores) => SimpleAttention.SumNormalize(scores);

    [Theory, MemberData(nameof(Seeds))]
    public void By_softmax_a_weight_never_shrinks_as_its_score_grows(int seed)
    {
        manual_seed(seed);
        for (var i = 0; i < 60; i++)
        {
            var scores = randn(2 + i % 5) * Math.Pow(10, i % 4 - 2);
            var slope = Slope(SimpleAttention.Weights, scores, 0);
            Assert.InRange(slope, 0, 0.25f + 1e-6f);
            var share = scores.softmax(-1)[0].item<float>();
            Assert.Equal(share * (1 - share), slope, 5);
        }
    }

    [Theory, InlineData(1f, -0.5f, -0.45f), InlineData(-0.5f, 0.3f, 0.25f)]
    public void Divided_by_the_sum_it_may_move_far_in_either_direction(float first, float second, float third)
    {
        // d/ds of s / (s + rest) is rest / (s + rest)².
        var (rest, sum) = (second + third, first + second + third);
        var slope = Slope(DividedBySum, tensor(new[] { first, second, third }), 0);
        Assert.Equal(rest / (sum * sum), slope, 1);
        Assert.True(Math.Abs(slope) > 100);
        Assert.Equal(Math.Sign(rest), Math.Sign(slope));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Without_positions_any_attention_answers_shuffled_words_with_shuffled_vectors(int seed)
    {
        manual_seed(seed);
        var x = randn(9, 4);
        var shuffle = randperm(9);
        var modules = new nn.Module<Tensor, Tensor>[] { new SelfAttentionV1(4, 4), new SelfAttentionV2(4, 4) };
        var ways = modules.Select(module => (Func<Tensor, Tensor>)module.forward).Append(
            words => SimpleAttention.Context(SimpleAttention.Weights(SimpleAttention.Scores(words)), words));
        var places = randn(9, 4);
        foreach (var way in ways)
        {
            Tensors.Close(way(x)[shuffle], way(x[shuffle]), 1e-4);
            Assert.False(allclose(way(x + places)[shuffle], way(x[shuffle] + places), rtol: 1e-2, atol: 1e-2));
        }
    }

    /// <summary>The two borders that chapter 1 names, each from both sides.</summary>
    [Theory]
    [InlineData(88.7f, false)]
    [InlineData(88.8f, true)]
    [InlineData(-103.9f, false)]
    [InlineData(-104f, true)]
    public void The_naive_softmax_breaks_beyond_its_borders(float score, bool breaks) =>
        Assert.Equal(breaks, (bool)SimpleAttention.SoftmaxNaive(tensor(new[] { score })).isnan().all());

    /// <summary>A network is trained to tell "dog bites man" from "man bites dog" by the context vector of "bites".
    /// Without positions it gets the same vector for both, whatever it learns.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void Only_with_positions_a_training_learns_who_bites_whom(int seed)
    {
        manual_seed(seed);
        var words = randn(3, 6);                              // dog, bites, man
        var sentences = stack(new[] { words, words.flip(0) });  // (2, 3, 6)
        Assert.Equal(Math.Log(2), LossOf(sentences), 2);
        var waves = arange(18).reshape(3, 6).to_type(ScalarType.Float32).sin();
        Assert.True(LossOf(sentences + waves) < 0.1, "fixed positions");
        Assert.True(LossOf(sentences + nn.Embedding(3, 6).weight.detach()) < 0.1, "a table of positions");
    }

    static double LossOf(Tensor sentences)
    {
        var attention = new SelfAttentionV2(6, 16);
        var readout = nn.Sequential(nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2));
        var model = nn.Sequential(attention, readout);
        var who = tensor(new long[] { 0, 1 });
        return Trainer.Train("who bites whom", model, 200, () => nn.functional.cross_entropy(
            readout.forward(attention.forward(sentences)[.., 1]), who)).Last;
    }

    [Fact]
    public void Cross_attention_of_a_sequence_with_itself_is_self_attention()
    {
        manual_seed(1);
        var (asking, lookedAt) = (randn(2, 3), randn(6, 3));
        Tensor Cross(Tensor queries, Tensor others) => matmul(softmax(matmul(queries, others.T), dim: -1), others);
        Tensors.Close(Cross(lookedAt, lookedAt),
            SimpleAttention.Context(SimpleAttention.Weights(SimpleAttention.Scores(lookedAt)), lookedAt), 1e-6);
        // Each query is independent: one from elsewhere gets what it would get among others.
        Tensors.Close(Cross(asking, lookedAt)[1], Cross(asking[1..], lookedAt)[0], 1e-6);
    }
}
