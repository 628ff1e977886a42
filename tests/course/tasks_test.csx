// The toy tasks have known answers, which are compared here with plain loops over numbers.

public class ToyTasksTest
{
    static long[][] Rows(Tensor numbers) => Enumerable.Range(0, (int)numbers.shape[0])
        .Select(i => numbers[i].contiguous().data<long>().ToArray()).ToArray();

    [Fact]
    public void Reversal_substitutes_and_turns_round()
    {
        manual_seed(2);
        var language = new Reversal(7);
        var source = language.Sentences(20, 5);
        var (sources, targets) = (Rows(source), Rows(language.Translate(source)));
        var partner = new Dictionary<long, long>();
        for (var i = 0; i < 20; i++)
            for (var t = 0; t < 5; t++)
            {
                var (word, translation) = (sources[i][t], targets[i][4 - t]);
                partner.TryAdd(word, translation);
                Assert.Equal(partner[word], translation);
            }
        Assert.Equal(7, partner.Count);
        Assert.Equal(7, partner.Values.Distinct().Count());
        Assert.Equal(new long[] { 4, 3, 2, 1, 0 }, Rows(Reversal.Order(5).unsqueeze(0))[0]);
    }

    [Fact]
    public void Lookup_asks_for_a_key_that_stands_in_one_row()
    {
        manual_seed(2);
        var task = new Lookup(keys: 6, values: 4, rows: 5);
        var (x, answer, row) = task.Batch(40);
        Assert.Equal(new long[] { 40, 6, task.Width }, x.shape);
        Assert.True((bool)(x.sum(-1) == 2).all(), "each token is one key and one value");
        var keys = Rows(x[.., .., ..6].argmax(-1));
        var values = Rows(x[.., .., 6..].argmax(-1));
        var (answers, rows) = (Rows(answer.argmax(-1).unsqueeze(0))[0], Rows(row.unsqueeze(0))[0]);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(5, keys[i].Take(5).Distinct().Count());
            Assert.Equal(keys[i][5], keys[i][rows[i]]);
            Assert.Equal(answers[i], values[i][rows[i]]);
            Assert.Equal(4, values[i][5]);
        }
        Assert.Equal(5, rows.Distinct().Count());
        Assert.Throws<ArgumentException>(() => new Lookup(keys: 3, values: 4, rows: 5));
    }

    [Fact]
    public void First_and_previous_are_what_they_say()
    {
        manual_seed(2);
        var (x, answers) = FirstAndPrevious.Batch(30);
        var (tokens, first, previous) = (Rows(x), Rows(answers[.., .., 0]), Rows(answers[.., .., 1]));
        for (var i = 0; i < 30; i++)
            for (var t = 0; t < FirstAndPrevious.Length; t++)
            {
                Assert.Equal(tokens[i][0], first[i][t]);
                Assert.Equal(tokens[i][Math.Max(0, t - 1)], previous[i][t]);
            }
        Assert.Equal(new[] { 0.5, 0.25, 0, 0.25 }, FirstAndPrevious.Shares(
            tensor(new long[,] { { 0, 0 }, { 0, 1 }, { 1, 1 }, { 0, 0 } })));
    }

    [Fact]
    public void Values_of_the_two_answers_know_no_places()
    {
        // Swapping two tokens to which one head gives the same weight must not change its result.
        manual_seed(2);
        var attention = new MultiHeadAttention(4, 4, contextLength: 3, 0, numHeads: 1);
        var places = zeros(1, 3, 4);                          // all tokens look alike: equal weights
        var content = randn(1, 3, 4);
        var swapped = content.index_select(1, tensor(new long[] { 1, 0, 2 }));
        Laws.Agree(attention.Attend(places, swapped)[0, 2], attention.Attend(places, content)[0, 2], "an average");
        Assert.Contains("(1, 3, 4) of x and (1, 2, 4) of content",
            Assert.Throws<ArgumentException>(() => attention.Attend(places, content[.., ..2])).Message);
    }

    [Fact]
    public void Softmax_health_is_that_of_the_derivative()
    {
        // The derivative of softmax by central differences, row by row.
        manual_seed(2);
        var scores = randn(3, 5, dtype: ScalarType.Float64);
        var sizes = new List<double>();
        for (var row = 0; row < 3; row++)
        {
            var squares = 0.0;
            for (var j = 0; j < 5; j++)
            {
                var step = zeros(5, dtype: ScalarType.Float64);
                step[j] = 1e-6;
                var slope = ((scores[row] + step).softmax(-1) - (scores[row] - step).softmax(-1)) / 2e-6;
                squares += slope.square().sum().item<double>();
            }
            sizes.Add(Math.Sqrt(squares));
        }
        var health = SoftmaxHealth.Of(scores.to_type(ScalarType.Float32));
        Assert.Equal(sizes.Average(), health.Gradient, 5);
        Assert.Equal(scores.std().item<double>(), health.Spread, 5);
        Assert.Equal(Math.Log(5), SoftmaxHealth.Of(zeros(2, 5)).Entropy, 5);
    }
}

public class RecurrentPartsTest
{
    [Fact]
    public void The_gru_cell_is_that_of_its_formula()
    {
        manual_seed(3);
        var cell = new GruCell(2, 1);
        var (x, h) = (randn(1, 2), randn(1, 1));
        double Of(Linear layer, Tensor input, int row) =>
            (layer.weight[row] * input[0]).sum().item<float>() + layer.bias[row].item<float>();
        double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
        var reset = Sigmoid(Of(cell.of_input, x, 0) + Of(cell.of_state, h, 0));
        var update = Sigmoid(Of(cell.of_input, x, 1) + Of(cell.of_state, h, 1));
        var candidate = Math.Tanh(Of(cell.of_input, x, 2) + reset * Of(cell.of_state, h, 2));
        var expected = (1 - update) * candidate + update * h.item<float>();
        Assert.Equal(expected, cell.forward(x, h).item<float>(), 5);
    }

    [Fact]
    public void Additive_attention_gives_shares_and_learns()
    {
        manual_seed(3);
        var attention = new BahdanauAttention(3, 4, 5);
        var (state, states) = (randn(2, 3), randn(2, 6, 4));
        var weights = attention.forward(state, attention.Keys(states));
        Laws.Close(weights.sum(-1), ones(2), 1e-5, "rows of weights");
        var context = BahdanauAttention.Context(weights, states);
        Laws.Close(context, (weights.unsqueeze(-1) * states).sum(1), 1e-6, "context");
        context.square().sum().backward();
        Assert.All(attention.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void The_encoder_knows_what_comes_after()
    {
        manual_seed(3);
        var encoder = new Encoder(2, 3);
        var x = randn(1, 4, 2);
        var changed = x.clone();
        changed[0, 3] = changed[0, 3] + 1f;
        var (before, after) = (encoder.forward(x), encoder.forward(changed));
        Laws.Close(after[0, 0, ..3], before[0, 0, ..3], 0, "the forward state of the first token");
        Assert.False(allclose(after[0, 0, 3..], before[0, 0, 3..]));
        Laws.Close(encoder.Summary(before), cat(new[] { before[.., 3, ..3], before[.., 0, 3..] }, -1), 0, "summary");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Translating_without_help_equals_teaching_with_ones_own_words(bool attends)
    {
        manual_seed(3);
        var translator = new Translator(words: 5, dWord: 4, dHidden: 6, attends);
        var source = randint(0, 5, new[] { 3L, 4L });
        var own = translator.Translate(source);
        Assert.True((bool)(translator.forward(source, own).argmax(-1) == own).all());
        Assert.Equal(attends, translator.Alignment is not null);
        if (attends)
            Laws.Close(translator.Alignment.sum(-1), ones(3, 4), 1e-5, "alignment");
    }
}
