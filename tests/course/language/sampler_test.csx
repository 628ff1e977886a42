// What a sampler may draw, and how often.

public class SamplerTest
{
    static readonly Tensor Logits = tensor(new[] { 1f, 3f, 2f, -1f, 0f });

    static LanguageModel Model()
    {
        manual_seed(2);
        return new LanguageModel(new(Vocabulary: 7, Context: 5, Width: 8, Heads: 2, Blocks: 1));
    }

    [Theory, InlineData(0.5), InlineData(1), InlineData(3)]
    public void Temperature_divides_the_logits(double temperature)
    {
        var weights = Logits.data<float>().Select(logit => Math.Exp(logit / temperature)).ToArray();
        var expected = tensor(weights.Select(weight => (float)(weight / weights.Sum())).ToArray());
        Tensors.Close(expected, new Sampler(temperature).Chances(Logits), 1e-6);
    }

    [Fact]
    public void At_temperature_zero_the_likeliest_is_certain() =>
        Tensors.Close(tensor(new[] { 0f, 1f, 0f, 0f, 0f }), new Sampler(0).Chances(Logits), 0);

    [Theory, InlineData(1e-9), InlineData(1e-40), InlineData(1e-320)]
    public void The_smallest_temperatures_are_as_zero(double temperature)
    {
        Tensors.Close(new Sampler(0).Chances(Logits), new Sampler(temperature).Chances(Logits), 0);
        Tensors.Close(new Sampler(0, 2).Chances(Logits), new Sampler(temperature, 2).Chances(Logits), 0);
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(3, new[] { 0, 1, 2 })]
    [InlineData(5, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(99, new[] { 0, 1, 2, 3, 4 })]
    public void Top_k_leaves_the_likeliest_in_their_proportions(int k, int[] left)
    {
        var chances = new Sampler(1, k).Chances(Logits).data<float>().ToArray();
        var all = Logits.softmax(0).data<float>().ToArray();
        Assert.Equal(left, Enumerable.Range(0, 5).Where(i => chances[i] > 0));
        Assert.Equal(1, chances.Sum(), 1e-5);
        Assert.All(left, i => Assert.Equal(all[i] / left.Sum(j => all[j]), chances[i], 1e-5));
    }

    [Fact]
    public void It_continues_the_beginning_and_draws_the_same_from_the_same_seed()
    {
        var (model, beginning) = (Model(), tensor(new long[] { 3, 1 }));
        long[] Written(int seed) => new Sampler(1.5, seed: seed).Continue(model, beginning, 40).data<long>().ToArray();
        var first = Written(1);
        Assert.Equal(42, first.Length);
        Assert.Equal(new long[] { 3, 1 }, first[..2]);
        Assert.All(first, id => Assert.InRange(id, 0, 6));
        manual_seed(99);                                      // the draws use no other randomness
        Assert.Equal(first, Written(1));
        Assert.NotEqual(first, Written(2));
    }

    /// <summary>A text may be a single line: then a sample has no end of a line to begin after.</summary>
    [Theory]
    [InlineData("abcdefg", 'a')]
    [InlineData("\nabcdef", null)]
    public void A_sample_begins_a_line_where_there_are_lines(string text, char? first)
    {
        var sample = Sample.Of(Model(), new Characters(text), new Sampler(), 9);
        if (first is { } letter)
            Assert.Equal((letter, 10), (sample[0], sample.Length));
        else
            Assert.InRange(sample.Length, 0, 9);
        Assert.All(sample, written => Assert.Contains(written, text.Replace('\n', '⏎')));
    }

    [Fact]
    public void Tokens_come_as_often_as_their_chances_say()
    {
        // A model whose last layer looks at nothing: the same chances at every place.
        var model = Model();
        using (no_grad())
        {
            model.norm.named_parameters().Single(named => named.name == "weight").parameter.zero_();
            model.norm.named_parameters().Single(named => named.name == "bias").parameter.fill_(0.7);
        }
        const int Draws = 4000;
        var written = new Sampler(1, seed: 3).Continue(model, tensor(new long[] { 0 }), Draws)[1..];
        using var _ = no_grad();
        var chances = model.forward(tensor(new long[,] { { 0 } }))[0, 0].softmax(-1);
        for (var token = 0; token < 7; token++)
        {
            var chance = chances[token].item<float>();
            var share = written.eq(token).sum().item<long>() / (double)Draws;
            Assert.InRange(share, chance - 5 * Math.Sqrt(chance / Draws), chance + 5 * Math.Sqrt(chance / Draws));
        }
    }

    [Fact]
    public void The_model_sees_its_last_tokens_alone()
    {
        var model = Model();
        long[] Greedy(params long[] beginning) =>
            new Sampler(0).Continue(model, tensor(beginning), 8).data<long>().ToArray()[beginning.Length..];
        Assert.Equal(Greedy(1, 2, 3, 4, 5), Greedy(6, 0, 6, 1, 2, 3, 4, 5));
    }

    [Fact]
    public void It_writes_without_dropout_and_leaves_the_mode_as_it_was()
    {
        manual_seed(2);
        var model = new LanguageModel(new(Vocabulary: 7, Context: 5, Width: 8, Heads: 2, Blocks: 1, Dropout: 0.5));
        long[] Written() => new Sampler(seed: 1).Continue(model, tensor(new long[] { 3 }), 20).data<long>().ToArray();
        model.train();
        Assert.Equal(Written(), Written());
        Assert.True(model.training);
        model.eval();
        Written();
        Assert.False(model.training);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;
        Assert.Contains("temperature is -1", Refused(() => new Sampler(-1)));
        Assert.Contains("temperature is NaN", Refused(() => new Sampler(double.NaN)));
        Assert.Contains("top-k is -2", Refused(() => new Sampler(1, -2)));
        Assert.Contains("shape (0)", Refused(() => new Sampler().Continue(Model(), zeros(0, dtype: ScalarType.Int64), 3)));
    }
}
