// Who is timed, and how: all contenders of a row in turn, round after round, so that whatever else the machine does
// affects them alike; then the median of each.

/// <summary>Something that can be timed: it does its work a number of times and returns the seconds of one.</summary>
public delegate double Contender(int calls);

/// <summary>Contenders timed in turn.</summary>
/// <param name="roundSeconds">The least time of one contender in one round.</param>
/// <param name="rowSeconds">About how long the rounds of one row may take.</param>
public sealed class Stopwatches(double roundSeconds, double rowSeconds)
{
    const int FewestRounds = 5;
    const int MostRounds = 101;
    const double WarmUpSeconds = 0.3;

    /// <summary>Work of this process as a contender.</summary>
    public static Contender Here(Action work) => calls =>
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
            work();
        return watch.Elapsed.TotalSeconds / calls;
    };

    /// <summary>The seconds of one call of each contender.</summary>
    public double[] Medians(params Contender[] contenders)
    {
        GC.Collect();
        var calls = contenders.Select(WarmUp).ToArray();
        var times = contenders.Select(_ => new List<double>()).ToArray();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < FewestRounds
            || round < MostRounds && watch.Elapsed.TotalSeconds < rowSeconds * contenders.Length; round++)
            for (var i = 0; i < contenders.Length; i++)
                times[i].Add(contenders[i](calls[i]));
        return times.Select(Median).ToArray();
    }

    // Twice, with a pause between them: the runtime recompiles hot methods in the background.
    int WarmUp(Contender contender)
    {
        Warm(contender);
        System.Threading.Thread.Sleep(200);
        return Math.Max(1, (int)Math.Ceiling(roundSeconds / Warm(contender)));
    }

    static double Warm(Contender contender)
    {
        var watch = Stopwatch.StartNew();
        var seconds = contender(1);
        for (var calls = 2; watch.Elapsed.TotalSeconds < WarmUpSeconds; calls *= 2)
            seconds = contender(calls);
        return seconds;
    }

    static double Median(List<double> times)
    {
        times.Sort();
        return (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }
}
