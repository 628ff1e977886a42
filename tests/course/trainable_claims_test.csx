// What chapter 2 says of its three matrices, of the loss that teaches them, and of where a training starts.

public class TrainableClaimsTest
{
    static readonly Lookup Database = new(keys: 8, values: 8, rows: 6);

    public static TheoryData<int> Seeds => ClaimSeeds.First(2);

    static Tensor Loss(Tensor answers, Tensor right) => (answers - right).square().sum(-1).mean();

    /// <summary>The last token looks once at all tokens, with a matrix of its own for the keys or with that of the
    /// queries.</summary>
    sealed class OneLook : nn.Module<Tensor, Tensor>
    {
        public readonly Parameter W_query, W_key, W_value;

        public OneLook(bool shared) : base(nameof(OneLook))
        {
            Tensor Draw(long width) => (rand(Database.Width, width) * 2 - 1) / Math.Sqrt(Database.Width);
            W_query = new Parameter(Draw(16));
            W_key = shared ? W_query : new Parameter(Draw(16));
            W_value = new Parameter(Draw(Database.ValueWidth));
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            var scores = matmul(matmul(x[.., ^1..], W_query), matmul(x, W_key).transpose(-2, -1));
            return matmul((scores / 4).softmax(-1), matmul(x, W_value)).squeeze(1);
        }
    }

    // The query asks for the row with the next key, in a circle: a relation with a direction.
    static (Tensor X, Tensor Answer) AskForTheNext(long b)
    {
        var (x, answer, _) = Database.Batch(b);
        var query = x[.., ^1];
        var before = cat(new[] { query[.., 1..8], query[.., ..1], query[.., 8..] }, dim: -1);   // key k becomes k - 1
        return (cat(new[] { x[.., ..^1], before.unsqueeze(1) }, dim: 1), answer);
    }

    // The share of right answers for the query with the fewest.
    static double WorstQuery(bool shared, int seed)
    {
        manual_seed(seed);
        var model = new OneLook(shared);
        manual_seed(seed + 1);
        Trainer.Train(shared ? "one matrix" : "two matrices", model, 400, () =>
        {
            var (x, right) = AskForTheNext(64);
            return Loss(model.forward(x), right);
        }, learningRate: 3e-2);
        using var _ = no_grad();
        var (tables, answers) = AskForTheNext(1000);
        var correct = model.forward(tables).argmax(-1).eq(answers.argmax(-1));
        var asked = tables[.., ^1, ..8].argmax(-1);
        return Enumerable.Range(0, 8).Min(key => Accuracy.Of(correct[asked.eq(key)]));
    }

    /// <summary>With one matrix, the score of key k with key k + 1 is that of k + 1 with k. If every query k preferred
    /// k + 1 to k - 1, the scores would grow all around the circle: some query must fail.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void One_matrix_for_queries_and_keys_cannot_look_one_way(int seed)
    {
        var (one, two) = (WorstQuery(shared: true, seed), WorstQuery(shared: false, seed));
        Assert.True(two > 0.95, $"two matrices: the worst query is right {two}");
        Assert.True(one < 0.8, $"one matrix: the worst query is right {one}");
    }

    /// <summary>Scores from one matrix are alike in both directions; their weights are not, except by accident.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void One_matrix_makes_scores_symmetric_but_not_weights(int seed)
    {
        manual_seed(seed);
        var queries = randn(6, 4);
        var scores = matmul(queries, queries.T);
        Assert.True(allclose(scores, scores.T));
        var weights = softmax(scores / 2, dim: -1);
        Assert.True((weights - weights.T).abs().max().item<float>() > 0.05, $"{weights}");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Values_need_not_be_projected_to_be_found(int seed)
    {
        manual_seed(seed);
        var query = nn.Linear(Database.Width, 16, hasBias: false);
        var key = nn.Linear(Database.Width, 16, hasBias: false);
        var model = nn.Sequential(query, key);
        Tensor Answers(Tensor x)
        {
            var scores = matmul(query.forward(x[.., ^1..]), key.forward(x).transpose(-2, -1));
            return matmul((scores / 4).softmax(-1), x).squeeze(1)[.., Database.Keys..];    // the part that holds values
        }
        Trainer.Train("no Wv", model, 200, () =>
        {
            var (x, right, _) = Database.Batch(64);
            return Loss(Answers(x), right);
        }, learningRate: 3e-2);
        using var _ = no_grad();
        var (tables, answers, _) = Database.Batch(500);
        Assert.True(Accuracy.Of(Answers(tables).argmax(-1).eq(answers.argmax(-1))) > 0.95);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void To_project_values_before_the_average_or_after_is_the_same(int seed)
    {
        manual_seed(seed);
        var (weights, x, W) = (randn(3, 7, 7).softmax(-1), randn(3, 7, 5), randn(5, 2));
        Tensors.Close(matmul(weights, matmul(x, W)), matmul(matmul(weights, x), W), 1e-4);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_loss_of_the_answers_teaches_all_three_and_only_through_the_weights(int seed)
    {
        manual_seed(seed);
        var model = new SelfAttentionV2(Database.Width, Database.ValueWidth);
        var (x, right, _) = Database.Batch(64);
        Loss(model.forward(x)[.., ^1], right).backward();
        Assert.All(model.parameters(), parameter => Assert.True(parameter.grad.norm().item<float>() > 1e-4));
        model.zero_grad();
        // The same answers from detached weights: no gradient reaches Wq and Wk.
        Loss(matmul(model.AttentionWeights, model.W_value.forward(x))[.., ^1], right).backward();
        bool Learns(Linear layer) => layer.weight.grad is { } gradient && gradient.norm().item<float>() > 0;
        Assert.Equal(new[] { false, false, true }, new[] { model.W_query, model.W_key, model.W_value }.Select(Learns));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void From_a_Linear_layer_training_gets_ten_times_as_far(int seed)
    {
        double Last(Func<nn.Module<Tensor, Tensor>> build)
        {
            manual_seed(seed);
            var model = build();
            manual_seed(seed + 1);
            return Trainer.Train("a start", model, 200, () =>
            {
                var (x, right, _) = Database.Batch(64);
                return Loss(model.forward(x)[.., ^1], right);
            }).Last;
        }
        var rand = Last(() => new SelfAttentionV1(Database.Width, Database.ValueWidth));
        var linear = Last(() => new SelfAttentionV2(Database.Width, Database.ValueWidth));
        Assert.True(linear * 10 < rand, $"Linear {linear}, rand {rand}");
    }

    [Fact]
    public void Trainer_does_the_five_lines()
    {
        // At the first step and with a small gradient, which is not clipped.
        SelfAttentionV2 Build()
        {
            manual_seed(4);
            return new SelfAttentionV2(Database.Width, Database.ValueWidth);
        }
        manual_seed(5);
        var (x, right, _) = Database.Batch(64);
        var (byHand, byTrainer) = (Build(), Build());
        var optimizer = optim.Adam(byHand.parameters(), lr: 3e-2);
        optimizer.zero_grad();
        var loss = Loss(byHand.forward(x)[.., ^1], right);
        loss.backward();
        optimizer.step();
        var history = Trainer.Train("by Trainer", byTrainer, 1, () => Loss(byTrainer.forward(x)[.., ^1], right), 3e-2);
        Assert.Equal(loss.item<float>(), history.First, 6);
        foreach (var (one, other) in byHand.parameters().Zip(byTrainer.parameters()))
            Tensors.Close(one, other, 1e-6);
        Assert.False(allclose(Build().W_query.weight, byHand.W_query.weight));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Unsqueeze_and_contiguous_change_no_number(int seed)
    {
        manual_seed(seed);
        var (sentence, W) = (randn(6, 4), randn(5, 4).T);
        Tensors.Close(matmul(sentence, W), matmul(sentence, W.contiguous()), 1e-5);
        foreach (var module in new nn.Module<Tensor, Tensor>[] { new SelfAttentionV1(4, 3), new SelfAttentionV2(4, 3) })
            Tensors.Close(module.forward(sentence), module.forward(sentence.unsqueeze(0))[0], 1e-5);
    }

    [Fact]
    public void The_shape_of_a_square_weight_does_not_tell_its_layout()
    {
        manual_seed(6);
        var layer = nn.Linear(4, 4, hasBias: false);
        var x = randn(3, 4);
        Tensors.Close(layer.forward(x), matmul(x, layer.weight.T), 1e-6);
        Assert.False(allclose(layer.forward(x), matmul(x, layer.weight)));
    }

    [Fact]
    public void A_table_in_words_says_what_its_tokens_hold()
    {
        manual_seed(7);
        var (x, answer, row) = Database.Batch(1);
        var words = Database.InWords(x[0]);
        Assert.Equal(7, words.Length);
        var asked = words[^1].Replace("?", $"{answer[0].argmax().item<long>()}");
        Assert.Equal(asked, words[row[0].item<long>()]);
        Assert.Equal(6, words[..^1].Select(token => token.Split(',')[0]).Distinct().Count());
    }
}
