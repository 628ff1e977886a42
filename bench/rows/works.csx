#nullable enable
// Attention as the course trains it, from one sentence of six words to a small language model, compared with the peers.

/// <summary>Forward, backward, training and generation, on one thread and on all.</summary>
public sealed class WorkRows(Stopwatches stopwatches, Peer[] peers)
{
    // What large work must gain from a second thread.
    const double TwoThreads = 1.8;

    /// <summary>A work, how many times as fast as the fastest peer it should be, and whether threads help.</summary>
    sealed record Timed(string Text, double Goal, bool Large, string Name, params long[] Sizes);

    static readonly Timed[] All =
    [
        new("training step, self-attention 6×3→2", 20, false, "training_step"),
        new("its forward + backward", 10, false, "self_attention"),
        new("two heads, b 2, T 6, d 4, fwd + bwd", 10, false, "multi_head", 2, 6, 4, 2, 0, 1),
        new("b 1, T 256, d 256, h 8, fwd + bwd", 2, true, "multi_head", 1, 256, 256, 8, 0, 1),
        new("the same, fused", 1.4, true, "multi_head", 1, 256, 256, 8, 1, 1),
        new("b 2, T 1024, d 768, h 12, fused, fwd + bwd", 1.6, true, "multi_head", 2, 1024, 768, 12, 1, 1),
        new("small GPT, one step", 2, true, "gpt_step"),
        new("small GPT, a token with a cache", 5, false, "gpt_token"),
    ];

    public Section OneThread => new("works", "The course's work, one thread", Columns([.. peers.Select(peer => peer.Name)]),
        () => Section.OnThreads(1, All.Select(work => Row(work, 1))));

    public Section AllThreads => new("works-all", $"The same, {Environment.ProcessorCount} threads",
        Columns([.. peers.Select(peer => peer.Name), "one thread"]),
        () => Environment.ProcessorCount < 2 ? [] : Section.OnThreads(Environment.ProcessorCount,
            All.Where(work => work.Large).Select(work => Row(work, Environment.ProcessorCount))));

    static string[] Columns(string[] others) => ["work (least / median)", TensorsName.Here, "processor", .. others, "faster"];

    Row Row(Timed work, int threads)
    {
        var action = Works.Of(work.Name, work.Sizes);
        List<Contender> contenders = [On(threads, action), .. peers.Select(peer => peer.Work(threads, work.Name, work.Sizes))];
        if (threads > 1)
            contenders.Add(On(1, action));
        var times = stopwatches.Measure([.. contenders]);
        var beside = times[1..(peers.Length + 1)];
        var goals = new List<Goal>();
        var faster = "–";
        if (beside.Length > 0)
        {
            var (least, median) = (beside.Min(peer => peer.Least) / times[0].Least,
                beside.Min(peer => peer.Median) / times[0].Median);
            faster = Figures.Text($"{least:0.0} / {median:0.0}×");
            if (threads == 1)
                goals.Add(Goal.AtLeast(work.Goal, Math.Min(least, median)));
        }
        if (threads > 1)
            goals.Add(Goal.AtLeast(TwoThreads, times[^1].Median / times[0].Median));
        return new([work.Text, Figures.Pair(times[0]), Figures.Times(times[0].Processor / times[0].Median),
            .. times[1..].Select(Figures.Pair), faster], [.. goals]);
    }

    static Contender On(int threads, Action work)
    {
        var contender = Stopwatches.Here(work);
        return calls =>
        {
            set_num_threads(threads);
            return contender(calls);
        };
    }
}
