#load "../chapters/timing.csx"
#load "../figures/curves.csx"

/// <summary>How long a language model takes for one more token, when it reads the whole text again and when it has a
/// cache; and how long it should.</summary>
public static class TokenTimes
{
    /// <summary>How many tokens there are, the new one among them.</summary>
    public static readonly int[] Lengths = [16, 32, 64, 128, 256, 512, 1000];

    /// <summary>Multiplications for the token at place T with a cache: in each block 12 d² for the projections and the
    /// feed-forward network, 2 T d for scores and average; then the scores of the next token.</summary>
    public static double WithCache(LanguageModelOptions model, double T) =>
        model.Blocks * (12.0 * model.Width * model.Width + 2 * T * model.Width) + model.Width * model.Vocabulary;

    /// <summary>Without a cache: all of that for each token of the text.</summary>
    public static double ReadAgain(LanguageModelOptions model, double T) => T * WithCache(model, T);

    /// <summary>The slope between two lengths on logarithmic axes: T to the power of n has slope n.</summary>
    public static double Slope(double atFrom, double atTo, double from, double to) =>
        Math.Log(atTo / atFrom) / Math.Log(to / from);

    /// <summary>Measures both ways at each length, for which the context must have room.</summary>
    /// <returns>For each length: read again, and with a cache.</returns>
    public static Measured[][] Measure(LanguageModel model, int rounds)
    {
        using var _ = no_grad();
        var tokens = randint(model.Options.Vocabulary, [1, Lengths[^1]]);               // (1, T), int64
        return Lengths.Select(T =>
        {
            using var soFar = new CachedLanguageModel(model);
            Timing.InScope(() => soFar.Next(tokens.narrow(1, 0, T - 1)))();
            void Next()
            {
                soFar.Shorten(T - 1);                                                   // Each round asks for the same token.
                soFar.Next(tokens.narrow(1, T - 1, 1));
            }
            return Timing.Of(rounds, () => model.forward(tokens.narrow(1, 0, T)), Next);
        }).ToArray();
    }

    /// <summary>Draws what was measured beside what theory says. Theory counts multiplications and knows no machine, so
    /// its curves are drawn through the longest text.</summary>
    public static ScottPlot.Plot Figure(LanguageModelOptions model, Measured[][] times)
    {
        var xs = Lengths.Select(T => (double)T).ToArray();
        IEnumerable<Curve> Both(string name, int way, Func<LanguageModelOptions, double, double> count)
        {
            var measured = times.Select(time => 1e3 * time[way].Median).ToArray();
            yield return new(name, xs, measured);
            yield return new($"{name}, by theory", xs,
                xs.Select(T => measured[^1] * count(model, T) / count(model, xs[^1])).ToArray());
        }
        return Curves.Of("Time for one more token", "tokens so far", "milliseconds",
            [.. Both("read again", 0, ReadAgain), .. Both("with a cache", 1, WithCache)], logX: true, logY: true);
    }
}
