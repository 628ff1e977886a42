#nullable enable
// What a table must say about the machine that made it.

using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading;

/// <summary>The machine, the time, and whether anything else is running.</summary>
public static class Machine
{
    // In processors: less is what an idle system does for itself.
    const double Idle = 0.15;

    static readonly TimeSpan Watched = TimeSpan.FromSeconds(2);

    /// <summary>The time and the processors.</summary>
    public static string Text =>
        Figures.Text($"{DateTime.Now:yyyy-MM-dd HH:mm}, {Environment.ProcessorCount} × {Name}, {RuntimeInformation.OSDescription}");

    /// <summary>How many processors other programs keep busy now; null where the system does not say.</summary>
    public static double? Load()
    {
        if (Ticks() is not { } before)
            return null;
        var processor = Environment.CpuUsage.TotalTime;
        Thread.Sleep(Watched);
        var own = (Environment.CpuUsage.TotalTime - processor) / Watched;
        var (busy, all) = Ticks()!.Value;
        return Math.Max(0, (busy - before.Busy) / (double)(all - before.All) * Environment.ProcessorCount - own);
    }

    /// <summary>What the load means for the numbers.</summary>
    public static string Judged(double? load) => load switch
    {
        null => "Whether anything else runs is not known here.",
        <= Idle => "Nothing else runs.",
        _ => Figures.Text($"UNDER LOAD: other programs keep {load:0.0} processors busy. These are no numbers to quote."),
    };

    static string Name => !File.Exists("/proc/cpuinfo") ? $"{RuntimeInformation.ProcessArchitecture}"
        : File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name"))?.Split(": ")[^1]
            ?? $"{RuntimeInformation.ProcessArchitecture}";

    // user nice system idle iowait irq softirq steal, of all processors since the start.
    static (long Busy, long All)? Ticks()
    {
        if (!File.Exists("/proc/stat"))
            return null;
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (ticks.Sum() - ticks[3] - ticks[4], ticks.Sum());
    }
}
