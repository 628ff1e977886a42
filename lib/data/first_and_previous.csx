// Two questions at every place of a sequence: which token was the first, and which came just before?
// To answer both, a token must look at two places and keep them apart.

public sealed class FirstAndPrevious
{
    /// <param name="tokens">How many different tokens there are.</param>
    /// <param name="length">Tokens of a sequence.</param>
    public FirstAndPrevious(int tokens, int length) => (Tokens, Length) = (tokens, length);

    public int Tokens { get; }
    public int Length { get; }

    /// <summary>The best that a single average of the two tokens allows: it tells which two they were, but not which
    /// was which. One time in <see cref="Tokens"/> they are the same token; otherwise a guess is right half the
    /// time.</summary>
    public double CeilingOfOneAverage => 1.0 / Tokens + (1 - 1.0 / Tokens) / 2;

    /// <returns>x: token numbers, (b, T), int64; answers: (b, T, 2), the first token and the one before. At the first
    /// place, where nothing comes before, both answers are the token itself.</returns>
    public (Tensor X, Tensor Answers) Batch(long b)
    {
        var x = randint(0, Tokens, new[] { b, Length });          // (b, T)
        var first = x[.., ..1].expand(b, Length);                 // (b, T)
        var previous = cat(new[] { x[.., ..1], x[.., ..^1] }, 1); // (b, T)
        return (x, stack(new[] { first, previous }, dim: -1));
    }
}
