// The baselines, against counts by hand and against the rules of probability.

public class NGramsTest
{
    // abracadabra: a 5, b 2, r 2, c 1, d 1.
    static readonly long[] Text = [0, 1, 2, 0, 3, 0, 4, 0, 1, 2, 0];

    static NGrams Of(int n, int vocabulary = 6) => new(tensor(Text), vocabulary, n);

    [Fact]
    public void Probabilities_by_hand()
    {
        long[] after = [0, 1, 0, 1];                          // a b a ?
        Assert.Equal(1 / 6.0, Of(0).Probability(after, 3, 1), 1e-12);
        // Unigram: 11 tokens of 5 kinds; 5 of 16 parts go to the uniform distribution.
        var unigram = (2 + 5 / 6.0) / 16;
        Assert.Equal(unigram, Of(1).Probability(after, 3, 1), 1e-12);
        Assert.Equal(5 / 6.0 / 16, Of(1).Probability(after, 3, 5), 1e-12);
        // After a, four times: b, c, d, b. Three kinds.
        var bigram = (2 + 3 * unigram) / (4 + 3);
        Assert.Equal(bigram, Of(2).Probability(after, 3, 1), 1e-12);
        // "ba" was never seen before anything: the bigram answers. After "ra", once: c.
        Assert.Equal(bigram, Of(3).Probability(after, 3, 1), 1e-12);
        var c = (1 + 3 * ((1 + 5 / 6.0) / 16)) / 7;
        Assert.Equal((1 + c) / 2, Of(3).Probability([2, 0], 2, 3), 1e-12);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Probabilities_sum_to_one_after_every_context(int n)
    {
        var counted = Of(n);
        for (var place = 0; place < Text.Length; place++)
            Assert.Equal(1, Enumerable.Range(0, 6).Sum(token => counted.Probability(Text, place, token)), 1e-12);
    }

    [Fact]
    public void The_loss_is_the_mean_of_minus_the_logarithm()
    {
        var counted = Of(3);
        var sum = Enumerable.Range(0, Text.Length).Sum(place => -Math.Log(counted.Probability(Text, place, Text[place])));
        Assert.Equal(sum / Text.Length, counted.Loss(tensor(Text)), 1e-12);
        Assert.Equal(Math.Log(6), Of(0).Loss(tensor(Text)), 1e-12);
    }

    [Fact]
    public void Longer_contexts_know_more_of_a_language_that_has_them()
    {
        // Each token is the sum of the two before it, but for one in ten.
        manual_seed(4);
        var draws = rand(20_000).data<float>().ToArray();
        var others = randint(0, 5, new[] { 20_000L }).data<long>().ToArray();
        var text = new long[20_000];
        for (var i = 2; i < text.Length; i++)
            text[i] = draws[i] < 0.1 ? others[i] : (text[i - 1] + text[i - 2]) % 5;
        var (seen, unseen) = (tensor(text[..18_000]), tensor(text[18_000..]));
        var losses = Enumerable.Range(0, 4).Select(n => new NGrams(seen, 5, n).Loss(unseen)).ToArray();
        // The entropy of a token: 0.92 for the sum, 0.02 for each other.
        var entropy = -0.92 * Math.Log(0.92) - 4 * 0.02 * Math.Log(0.02);
        Assert.InRange(losses[3], entropy - 0.03, entropy + 0.05);
        Assert.InRange(losses[2], Math.Log(5) - 0.05, Math.Log(5) + 0.05);
        Assert.Equal(Math.Log(5), losses[0], 1e-9);
    }
}
