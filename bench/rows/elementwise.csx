// Work bound by memory: it takes at least as long as copying the same number of bytes.

#nullable enable

/// <summary>Element-wise operators and softmax over ten million elements.</summary>
public sealed class ElementwiseRows(Stopwatches stopwatches, PythonPeer? peer)
{
    const int Count = 10_000_000;
    const int RowLength = 1000;

    // The copy reads and writes memory that is already allocated: no operator can be faster.
    readonly float[] _source = [.. Enumerable.Range(0, Count * 3 / 2).Select(i => (float)i)];
    readonly float[] _copy = new float[Count * 3 / 2];

    public Section Section => new("elementwise", $"10 million elements, {get_num_threads()} threads, beside a copy "
        + "of the same bytes on one", ["work", "here", "copy", "of the copy", "PyTorch"], Measure);

    IEnumerable<Row> Measure()
    {
        var (x, y) = (randn(Count), randn(Count));
        var rows = x.view(-1, RowLength);
        yield return Row("relu", 1.3, () => x.relu(), Count, "relu", Count);
        yield return Row("add", 1.3, () => x + y, Count * 3 / 2, "add", Count); // two arrays in, one out
        yield return Row("softmax, rows of 1000", 3, () => rows.softmax(-1), Count, "softmax",
            Count / RowLength, RowLength);
    }

    Row Row(string work, double goal, Func<Tensor> here, int copied, string name, params long[] arguments)
    {
        var contenders = new List<Contender>
        {
            Stopwatches.Here(() => here().Dispose()),
            Stopwatches.Here(() => _source.AsSpan(0, copied).CopyTo(_copy)),
        };
        if (peer is not null)
            contenders.Add(peer.Work(get_num_threads(), name, arguments));
        var times = stopwatches.Medians([.. contenders]);
        var ratio = times[0] / times[1];
        return new([work, Figures.Seconds(times[0]), Figures.Seconds(times[1]), Figures.Times(ratio),
            peer is null ? "–" : Figures.Seconds(times[2])], Goal.AtMost(goal, ratio));
    }
}
