// Who is timed, and how: all contenders of a row in turn, round after round, so that whatever else the machine does
// affects them equally.

/// <summary>Seconds of one call.</summary>
/// <param name="Processor">Seconds of processor time; on two processors twice the elapsed time.</param>
public readonly record struct CallTime(double Wall, double Processor);

/// <summary>Something that can be timed: it does its work a number of times and returns the seconds of one.</summary>
public delegate CallTime Contender(int calls);

/// <summary>The results of a contender's rounds, in seconds per call.</summary>
/// <param name="Processor">The median of processor time.</param>
public sealed record Times(double Least, double Median, double Processor);

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
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
            work();
        return new(watch.Elapsed.TotalSeconds / calls,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds / calls);
    };

    /// <summary>The times of each contender.</summary>
    public Times[] Measure(params Contender[] contenders)
    {
        GC.Collect();
        var calls = contenders.Select(WarmUp).ToArray();
        var times = contenders.Select(_ => new List<CallTime>()).ToArray();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < FewestRounds
            || round < MostRounds && watch.Elapsed.TotalSeconds < rowSeconds * contenders.Length; round++)
            for (var i = 0; i < contenders.Length; i++)
                times[i].Add(contenders[i](calls[i]));
        return [.. times.Select(rounds => new Times(rounds.Min(time => time.Wall),
            Median(rounds.Select(time => time.Wall)), Median(rounds.Select(time => time.Processor))))];
    }

    // Twice, with a pause in between: the runtime recompiles hot methods in the background.
    int WarmUp(Contender contender)
    {
        Warm(contender);
        System.Threading.Thread.Sleep(200);
        return Math.Max(1, (int)Math.Ceiling(roundSeconds / Warm(contender)));
    }

    static double Warm(Contender contender)
    {
        var watch = Stopwatch.StartNew();
        var seconds = contender(1).Wall;
        for (var calls = 2; watch.Elapsed.TotalSeconds < WarmUpSeconds; calls *= 2)
            seconds = contender(calls).Wall;
        return seconds;
    }

    static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
