/// <summary>Two questions at every place of a sequence of A and B: which token was the first, and which came just
/// before? To answer both, a token must look at two places and keep them apart.</summary>
public static class FirstAndPrevious
{
    /// <summary>The tokens, by number.</summary>
    public static readonly IReadOnlyList<string> Tokens = ["A", "B"];

    /// <summary>Tokens of a sequence.</summary>
    public const int Length = 8;

    /// <summary>Draws sequences with their answers.</summary>
    /// <returns>x: token numbers, (b, T), int64; answers: (b, T, 2), the first token and the one before. At the first
    /// place, where nothing comes before, both answers are the token itself.</returns>
    public static (Tensor X, Tensor Answers) Batch(long b)
    {
        var x = randint(0, Tokens.Count, new[] { b, (long)Length });  // (b, T)
        var first = x[.., ..1].expand(b, Length);                     // (b, T)
        var previous = cat(new[] { x[.., ..1], x[.., ..^1] }, 1);     // (b, T)
        return (x, stack(new[] { first, previous }, dim: -1));
    }

    /// <summary>How often each pair of answers is given: AA, AB, BA, BB.</summary>
    /// <param name="answers">(…, 2), int64</param>
    /// <returns>Four shares that sum to 1</returns>
    public static double[] Shares(Tensor answers)
    {
        var pairs = 2 * answers.select(-1, 0) + answers.select(-1, 1);
        return Enumerable.Range(0, 4).Select(pair => Accuracy.Of(pairs.eq(pair))).ToArray();
    }

    /// <summary>The best that one average allows to whoever answers each question by a linear layer. All averages of
    /// two vectors lie on the line between them. Each question cuts this line at one point, two points cut it into
    /// three pieces, and there are four pairs of answers: one of them is never given, at best the rarest.</summary>
    /// <param name="answers">The right answers, (…, 2), int64</param>
    public static double CeilingOfOneAverage(Tensor answers) => 1 - Shares(answers).Min();
}
