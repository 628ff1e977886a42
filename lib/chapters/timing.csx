using System.Globalization;

/// <summary>A time that was measured several times: the middle one, and between which two half of them lie.</summary>
public sealed record Measured(double Median, double LowerQuartile, double UpperQuartile)
{
    /// <summary>From seconds in any order, at least one.</summary>
    public static Measured Of(IEnumerable<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new(At(0.5), At(0.25), At(0.75));
    }

    /// <summary>In a fitting unit, such as <c>1.23 ms (1.20–1.31)</c>.</summary>
    public override string ToString()
    {
        var (factor, unit) = Median < 1e-3 ? (1e6, "µs") : Median < 1 ? (1e3, "ms") : (1, "s");
        string In(double seconds) => (seconds * factor).ToString(
            seconds * factor < 10 ? "0.00" : seconds * factor < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return $"{In(Median)} {unit} ({In(LowerQuartile)}–{In(UpperQuartile)})";
    }
}

/// <summary>Ways to compute the same, timed side by side. A ratio says more than seconds: it changes little from
/// machine to machine. Still it is never the same twice, so no snapshot keeps such a line.</summary>
public static class Timing
{
    /// <summary>How every line with a measured time begins.</summary>
    public const string Mark = "timed: ";

    /// <summary>How many times as long <paramref name="slow"/> takes as <paramref name="fast"/>.</summary>
    /// <remarks>The median of rounds in which each runs once, after a first round to warm up.</remarks>
    public static double Ratio(Action slow, Action fast, int rounds) =>
        Measured.Of(Rounds(rounds, slow, fast).Select(round => round[0] / round[1])).Median;

    /// <summary>The time of each, in rounds in which each runs once, so that whatever else the machine does meets them
    /// alike. A first round warms up.</summary>
    public static Measured[] Of(int rounds, params Action[] actions)
    {
        var times = Rounds(rounds, actions).ToArray();
        return actions.Select((_, i) => Measured.Of(times.Select(round => round[i]))).ToArray();
    }

    /// <summary>The action, with its tensors disposed at its end.</summary>
    public static Action InScope(Action action) => () =>
    {
        using var scope = NewDisposeScope();
        action();
    };

    static IEnumerable<double[]> Rounds(int rounds, params Action[] actions)
    {
        actions = actions.Select(InScope).ToArray();
        foreach (var action in actions)
            action();
        return Enumerable.Range(0, rounds).Select(_ => actions.Select(Seconds).ToArray()).ToArray();
    }

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

/// <summary>Prints the times of two ways beside each other, each with its spread, and their ratio.</summary>
void TimedBeside(string before, Action first, string after, Action second, int rounds)
{
    var times = Timing.Of(rounds, first, second);
    var ratio = times[0].Median / times[1].Median;
    WriteLine(FormattableString.Invariant(
        $"{Timing.Mark}{before} {times[0]}, {after} {times[1]}: {ratio:F1} times as fast"));
}
