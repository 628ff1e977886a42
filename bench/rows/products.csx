#nullable enable
// Square matrix products, compared with OpenBLAS and with the limit of the processor, on one and on two threads.

/// <summary>Matrix products on one thread and on two.</summary>
public sealed class ProductRows(Stopwatches stopwatches, Peer[] peers)
{
    const int PeakFrom = 384;
    const int ThreadsFrom = 768;
    const double ShareOfPeak = 0.85;
    const double TwoThreads = 1.8;

    static readonly int[] Sizes = [64, 128, 256, 384, 512, 768, 1024, 1536];

    public Section OneThread => new("matmul", $"Square matmul, one thread, in GFLOP/s; the peak is "
        + $"multiply-adds in registers, {Processor.Widest}",
        ["size", TensorsName.Here, .. peers.Select(peer => peer.Name), "faster", "peak", "of peak"],
        () => Section.OnThreads(1, Sizes.Select(OneRow)));

    public Section Both => new("threads", "Square matmul, one thread and two, in GFLOP/s",
        ["size", "one", "two", "faster", .. peers.Select(peer => $"{peer.Name}, two")],
        () => Environment.ProcessorCount < 2 ? [] : Section.OnThreads(2, Sizes.Where(n => n >= 256).Select(TwoRow)));

    Row OneRow(int n)
    {
        var times = Medians([Here(n, 1), Stopwatches.Here(Processor.MultiplyAdds()),
            .. peers.Select(peer => peer.Work(1, "matmul", n))]);
        var operations = 2.0 * n * n * n;
        var share = operations / times[0] / (Processor.Operations / times[1]);
        var ratio = peers.Length == 0 ? double.NaN : times[2..].Min() / times[0];
        var goals = new List<Goal>();
        if (peers.Length > 0)
            goals.Add(Goal.AtLeast(1, ratio));
        if (n >= PeakFrom)
            goals.Add(new(Figures.Text($"≥ {ShareOfPeak * 100}%"), share >= ShareOfPeak));
        return new([$"{n}", .. times.Where((_, i) => i != 1).Select(time => Figures.Gigaflops(operations, time)),
            peers.Length == 0 ? "–" : Figures.Times(ratio),
            Figures.Gigaflops(Processor.Operations, times[1]), Figures.Text($"{share * 100:0}%")], [.. goals]);
    }

    Row TwoRow(int n)
    {
        var times = Medians([Here(n, 1), Here(n, 2), .. peers.Select(peer => peer.Work(2, "matmul", n))]);
        var operations = 2.0 * n * n * n;
        var ratio = times[0] / times[1];
        return new([$"{n}", Figures.Gigaflops(operations, times[0]), Figures.Gigaflops(operations, times[1]),
            Figures.Times(ratio), .. times[2..].Select(time => Figures.Gigaflops(operations, time))],
            n >= ThreadsFrom ? [Goal.AtLeast(TwoThreads, ratio)] : []);
    }

    double[] Medians(Contender[] contenders) => [.. stopwatches.Measure(contenders).Select(time => time.Median)];

    static Contender Here(int n, int threads)
    {
        var contender = Stopwatches.Here(Works.Of("matmul", n));
        return calls =>
        {
            set_num_threads(threads);
            return contender(calls);
        };
    }
}
