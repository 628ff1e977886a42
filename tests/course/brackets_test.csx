// The language of brackets, compared with plain loops and with a model that knows everything about it.

public class BracketsTest
{
    const int Kinds = Brackets.Kinds;

    static long[][] Texts(int count, int seed)
    {
        manual_seed(seed);
        var texts = Brackets.Texts(count);
        return Enumerable.Range(0, count).Select(i => texts[i].contiguous().data<long>().ToArray()).ToArray();
    }

    [Fact]
    public void One_bracket_opens_and_the_same_kind_closes_later()
    {
        var texts = Texts(2000, seed: 1);
        var seen = new HashSet<(int, int, long)>();
        foreach (var text in texts)
        {
            Assert.Equal(Brackets.Length, text.Length);
            var opening = Assert.Single(Enumerable.Range(0, text.Length), place => text[place] < Kinds);
            var closing = Assert.Single(
                Enumerable.Range(0, text.Length), place => text[place] is >= Kinds and < 2 * Kinds);
            Assert.Equal(text[opening] + Kinds, text[closing]);
            Assert.InRange(opening, 0, 3);
            Assert.InRange(closing, opening + 2, text.Length - 1);
            Assert.All(text, word => Assert.InRange(word, 0, Brackets.Words - 1));
            seen.Add((opening, closing, text[opening]));
        }
        Assert.Equal((8 + 7 + 6 + 5) * Kinds, seen.Count);
        Assert.Equal(Brackets.Words, texts.SelectMany(text => text).Distinct().Count());
    }

    [Fact]
    public void The_honest_best_is_the_loss_of_a_model_that_knows_all()
    {
        // The average loss per word of a model that knows how texts are drawn, from the probabilities of prefixes.
        var texts = Texts(20_000, seed: 2);
        var loss = texts.Average(text => (LogOfPrefix(text[..1]) - LogOfPrefix(text)) / (text.Length - 1));
        Assert.Equal(loss, Brackets.BestLoss, 0.005);
    }

    // The probability of a prefix: the sum over all positions and kinds that agree with it.
    static double LogOfPrefix(long[] prefix)
    {
        var sum = 0.0;
        for (var opening = 0; opening < 4; opening++)
            for (var closing = opening + 2; closing < Brackets.Length; closing++)
                for (var kind = 0; kind < Kinds; kind++)
                {
                    var probability = 1.0 / 4 / (Brackets.Length - 2 - opening) / Kinds;
                    for (var place = 0; place < prefix.Length; place++)
                        probability *= place == opening ? prefix[place] == kind ? 1 : 0
                            : place == closing ? prefix[place] == kind + Kinds ? 1 : 0
                            : prefix[place] >= 2 * Kinds ? 1.0 / (Brackets.Words - 2 * Kinds) : 0;
                    sum += probability;
                }
        return Math.Log(sum);
    }

    [Fact]
    public void Places_and_closings_are_found()
    {
        // ( a ) b …   and   b < a a > …
        var texts = tensor(new long[,] { { 0, 8, 4, 9, 9, 9, 9, 9, 9, 9 }, { 9, 3, 8, 8, 7, 9, 9, 9, 9, 9 } });
        var (opening, closing) = Brackets.Places(texts);
        Assert.Equal(new long[] { 0, 1 }, opening.data<long>().ToArray());
        Assert.Equal(new long[] { 2, 4 }, closing.data<long>().ToArray());
        Assert.Equal("( a ) b b b b b b b", Brackets.Line(texts[0]));
        var scores = zeros(2, Brackets.Length, Brackets.Words);
        scores[0, 1, 4] = 1f;                                 // right: ) after ( a
        scores[1, 3, 6] = 1f;                                 // wrong: } after < a a
        scores[1, 3, 9] = 5f;                                 // a filler is no closing word, and does not count
        Assert.Equal(0.5, Brackets.ClosedRightly(texts, scores));
        scores[1, 3, 7] = 2f;
        Assert.Equal(1, Brackets.ClosedRightly(texts, scores));
    }
}
