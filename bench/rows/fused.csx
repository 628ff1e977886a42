#nullable enable
// Causal scaled_dot_product_attention compared with the same written out, and the memory it needs.

using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>The fused operator: its time, and how its memory grows with the number of tokens.</summary>
public sealed class FusedRows(Stopwatches stopwatches)
{
    const int Heads = 8;
    const int Width = 64;
    const double Faster = 3;
    const double LinearGrowth = 2.2; // twice the tokens, and a little for what does not grow
    const long Gibibyte = 1L << 30;

    public Section Time => new("fused", $"Causal scaled_dot_product_attention, 8 heads of 64, {get_num_threads()} "
        + "threads", ["tokens", "fused", "written out", "faster"], MeasureTime);

    public Section Memory => new("memory", "Memory of the same: growth of the process's peak",
        ["tokens", "growth", "of half as many"], MeasureMemory);

    IEnumerable<Row> MeasureTime()
    {
        const int T = 4096;
        var mask = triu(ones(T, T), 1).@bool();
        var (q, k, v) = Inputs(T);
        var times = stopwatches.Measure(
            Stopwatches.Here(() => Run(() => nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true))),
            Stopwatches.Here(() => Run(() =>
            {
                var scores = matmul(q, k.transpose(-2, -1)) / Math.Sqrt(Width);
                return matmul(scores.masked_fill(mask, float.NegativeInfinity).softmax(-1), v);
            })));
        var ratio = times[1].Median / times[0].Median;
        yield return new([$"{T}", Figures.Seconds(times[0].Median), Figures.Seconds(times[1].Median), Figures.Times(ratio)],
            Goal.AtLeast(Faster, ratio));
    }

    // Each in a process of its own, because a peak never falls.
    IEnumerable<Row> MeasureMemory()
    {
        Growth(64); // compiles the script, so that the others need not
        var half = Growth(4096);
        yield return new(["4096", Text(half), ""]);
        var whole = Growth(8192);
        var ratio = whole / half;
        yield return new(["8192", Text(whole), double.IsFinite(ratio) ? Figures.Times(ratio) : "–"],
            Goal.AtMost(LinearGrowth, ratio));
        var longest = Growth(16384);
        yield return new(["16384", Text(longest), ""], new Goal("≤ 1024 MiB", longest <= Gibibyte));
    }

    static string Text(double bytes) => double.IsFinite(bytes) ? Figures.Bytes(bytes) : "failed";

    /// <summary>What a child process prints: how many bytes a number of tokens adds to its peak.</summary>
    public static void PrintGrowth(int tokens)
    {
        Attend(64); // warms up
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        Attend(tokens);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64 - before);
    }

    static void Attend(int tokens) => Run(() =>
    {
        var (q, k, v) = Inputs(tokens);
        return nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true);
    });

    static (Tensor, Tensor, Tensor) Inputs(int T)
    {
        Tensor Draw() => rand(1, Heads, T, Width);
        return (Draw(), Draw(), Draw());
    }

    static void Run(Func<Tensor> attention)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        attention();
    }

    static double Growth(int tokens)
    {
        var start = new ProcessStartInfo("dotnet", ["script", Script(), "--", $"{tokens}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (3 * Gibibyte).ToString("X"); // so that no machine swaps
        using var child = Process.Start(start)!;
        var error = child.StandardError.ReadToEndAsync();
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode == 0)
            return double.Parse(output, CultureInfo.InvariantCulture);
        Console.Error.WriteLine($"{tokens} tokens: {error.Result.Split('\n')[0]}");
        return double.PositiveInfinity;
    }

    static string Script([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(here))!, "memory.csx");
}
