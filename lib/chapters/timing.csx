/// <summary>Two ways to compute the same, timed side by side. A ratio says more than seconds: it changes little from
/// machine to machine. Still it is never the same twice, so no snapshot keeps such a line.</summary>
public static class Timing
{
    /// <summary>How every line with a measured time begins.</summary>
    public const string Mark = "timed: ";

    /// <summary>How many times as long <paramref name="slow"/> takes as <paramref name="fast"/>.</summary>
    /// <remarks>The median of rounds in which each runs once, after a first round to warm up.</remarks>
    public static double Ratio(Action slow, Action fast, int rounds)
    {
        (slow, fast) = (InScope(slow), InScope(fast));
        slow();
        fast();
        return Enumerable.Range(0, rounds).Select(_ => Seconds(slow) / Seconds(fast)).Order().ElementAt(rounds / 2);
    }

    /// <summary>The action, with its tensors disposed at its end.</summary>
    public static Action InScope(Action action) => () =>
    {
        using var scope = NewDisposeScope();
        action();
    };

    static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}

/// <summary>Prints how many times as long the slow way takes as the fast one.</summary>
void Timed(string what, Action slow, Action fast, int rounds)
{
    var ratio = Timing.Ratio(slow, fast, rounds);
    WriteLine(FormattableString.Invariant($"{Timing.Mark}{what}: {ratio:F0} times as long"));
}
