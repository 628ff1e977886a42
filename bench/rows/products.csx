// Square matrix products: beside OpenBLAS, beside the most that the processor could do, and on two threads.

#nullable enable

/// <summary>Matrix products on one thread and on two.</summary>
public sealed class ProductRows(Stopwatches stopwatches, PythonPeer? peer)
{
    const int PeakFrom = 384;
    const int ThreadsFrom = 768;
    const double ShareOfPeak = 0.85;
    const double TwoThreads = 1.8;

    static readonly int[] Sizes = [64, 128, 256, 384, 512, 768, 1024, 1536];

    public Section OneThread => new("matmul", $"Square matmul, one thread, in GFLOP/s; the peak is "
        + $"multiply-adds in registers, {Processor.Widest}",
        ["size", "here", "OpenBLAS", "faster", "peak", "of peak"],
        () => Section.OnThreads(1, Sizes.Select(OneRow)));

    public Section Both => new("threads", "Square matmul, one thread and two, in GFLOP/s",
        ["size", "one", "two", "faster", "OpenBLAS, two"],
        () => Environment.ProcessorCount < 2 ? [] : Section.OnThreads(2, Sizes.Where(n => n >= 256).Select(TwoRow)));

    Row OneRow(int n)
    {
        var contenders = new List<Contender> { Here(n, 1), Stopwatches.Here(Processor.MultiplyAdds()) };
        if (peer is not null)
            contenders.Add(peer.Work(1, "matmul", n));
        var times = stopwatches.Medians([.. contenders]);
        var operations = 2.0 * n * n * n;
        var share = operations / times[0] / (Processor.Operations / times[1]);
        var goals = new List<Goal>();
        if (peer is not null)
            goals.Add(Goal.AtLeast(1, times[2] / times[0]));
        if (n >= PeakFrom)
            goals.Add(new(Figures.Text($"≥ {ShareOfPeak * 100}%"), share >= ShareOfPeak));
        return new([$"{n}", Figures.Gigaflops(operations, times[0]),
            peer is null ? "–" : Figures.Gigaflops(operations, times[2]),
            peer is null ? "–" : Figures.Times(times[2] / times[0]),
            Figures.Gigaflops(Processor.Operations, times[1]), Figures.Text($"{share * 100:0}%")], [.. goals]);
    }

    Row TwoRow(int n)
    {
        var contenders = new List<Contender> { Here(n, 1), Here(n, 2) };
        if (peer is not null)
            contenders.Add(peer.Work(2, "matmul", n));
        var times = stopwatches.Medians([.. contenders]);
        var operations = 2.0 * n * n * n;
        var ratio = times[0] / times[1];
        return new([$"{n}", Figures.Gigaflops(operations, times[0]), Figures.Gigaflops(operations, times[1]),
            Figures.Times(ratio), peer is null ? "–" : Figures.Gigaflops(operations, times[2])],
            n >= ThreadsFrom ? [Goal.AtLeast(TwoThreads, ratio)] : []);
    }

    static Contender Here(int n, int threads)
    {
        var (a, b) = (rand(n, n), rand(n, n));
        var contender = Stopwatches.Here(() => matmul(a, b).Dispose());
        return calls =>
        {
            set_num_threads(threads);
            return contender(calls);
        };
    }
}
