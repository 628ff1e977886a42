// Chapter 0 says that its three networks are compared fairly, and that attention does not win by its size. This tests
// both.

public class BottleneckClaimsTest
{
    const int Words = 10;

    static Translator Build(int seed, int width, bool attends)
    {
        manual_seed(seed);
        return new Translator(Words, dWord: 16, width, attends);
    }

    // As in the chapter: weights from one seed, sentences from another.
    static List<long[]> Train(Translator model, Reversal language, int seed, int steps)
    {
        var read = new List<long[]>();
        manual_seed(seed + 1);
        Trainer.Train("claim", model, steps, () =>
        {
            var source = language.Sentences(32, randint(2, 11, new[] { 1L }).item<long>());
            read.Add(source.flatten().data<long>().ToArray());
            var target = language.Translate(source);
            return nn.functional.cross_entropy(model.forward(source, target).flatten(0, 1), target.flatten());
        });
        return read;
    }

    static double AccuracyAt(Translator model, Reversal language, int length)
    {
        using var _ = no_grad();
        manual_seed(5);
        var source = language.Sentences(200, length);
        return Accuracy.Of(model.Translate(source).eq(language.Translate(source)));
    }

    [Fact]
    public void Networks_of_any_width_read_the_same_sentences()
    {
        manual_seed(3);
        var language = new Reversal(Words);
        var read = new[] { (16, false), (16, true), (24, false) }
            .Select(kind => Train(Build(3, kind.Item1, kind.Item2), language, seed: 3, steps: 5)).ToArray();
        Assert.Equal(5, read[0].Count);
        Assert.All(read, sentences => Assert.Equal(read[0], sentences));
    }

    [Theory, InlineData(16, true, 8426), InlineData(16, false, 5930), InlineData(24, false, 10834)]
    public void Weights_are_as_many_as_the_layers_say(int width, bool attends, long count)
    {
        // Embeddings, two GRUs that read, the first state, the GRU that writes, attention, the readout.
        long Gru(long dIn) => 3 * width * (dIn + 1) + 3 * width * (width + 1);
        var dContext = attends ? 2 * width : 0;
        var attention = attends ? width * width + (2 * width + 1) * width + width : 0;
        var sum = 16 * (Words + Words + 1) + 2 * Gru(16) + (2 * width + 1) * width + Gru(16 + dContext) + attention
            + ((attends ? dContext : width) + 1) * Words;
        Assert.Equal(count, sum);
        Assert.Equal(count, Build(0, width, attends).parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void The_context_vector_averages_the_encoders_states()
    {
        // If the values were word embeddings, they could not change when only the encoder does.
        var model = Build(1, width: 6, attends: true);
        var source = randint(0, Words, new[] { 2L, 5L });
        var states = model.States(source);
        Assert.Equal(new long[] { 2, 5, 12 }, states.shape);
        var weights = model.attention.forward(model.FirstState(states), model.attention.Keys(states));
        var context = (weights.unsqueeze(-1) * states).sum(1);
        var first = model.out_proj.forward(context);
        Tensors.Close(first, model.forward(source, source)[.., 0], 1e-5);
    }

    /// <summary>The strongest attempt to refute it: one vector, seven times the weights of attention, twice its
    /// steps.</summary>
    [Fact]
    public void Even_a_fixed_vector_of_64_trained_twice_as_long_stays_behind()
    {
        if (!TestRun.Long)
            return;
        for (var seed = 0; seed < 3; seed++)
        {
            manual_seed(seed);
            var language = new Reversal(Words);
            var (attending, wide) = (Build(seed, 16, attends: true), Build(seed, 64, attends: false));
            Train(attending, language, seed, steps: 800);
            Train(wide, language, seed, steps: 1600);
            var (with, without) = (AccuracyAt(attending, language, 10), AccuracyAt(wide, language, 10));
            Assert.True(with > without + 0.05, $"seed {seed}: {with} with attention, {without} without");
        }
    }

    [Fact]
    public void The_sample_in_the_README_is_what_the_chapter_prints()
    {
        var snapshot = Snapshot.Approved("00_bottleneck");
        var readme = File.ReadAllText(Repository.PathOf("README.md")).Replace("\r", "");
        var sample = Regex.Match(readme, "(?ms)^length  2: fixed vector.*?^figure: .*?$").Value.Split('\n');
        Assert.StartsWith("length  2: ", sample[0]);
        Assert.All(sample, line => Assert.Contains($"\n{Approximate.Settle(line, snapshot)}\n", snapshot));
    }
}
