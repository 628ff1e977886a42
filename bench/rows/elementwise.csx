#nullable enable
// Work that is bound by memory: it takes at least as long as copying the same number of bytes.

/// <summary>Element-wise operators and softmax over ten million elements.</summary>
public sealed class ElementwiseRows(Stopwatches stopwatches, Peer[] peers)
{
    const int Count = 10_000_000;
    const int RowLength = 1000;

    // The copy reads and writes memory that is already allocated: no operator can be faster.
    readonly float[] _source = [.. Enumerable.Range(0, Count * 3 / 2).Select(i => (float)i)];
    readonly float[] _copy = new float[Count * 3 / 2];

    public Section Section => new("elementwise", $"10 million elements, {get_num_threads()} threads, beside a copy "
        + "of the same bytes on one", ["work", TensorsName.Here, "copy", "of the copy", .. peers.Select(peer => peer.Name)], Measure);

    IEnumerable<Row> Measure()
    {
        yield return Row("relu", 1.3, Count, "relu", Count);
        yield return Row("add", 1.3, Count * 3 / 2, "add", Count); // two arrays in, one out
        yield return Row("softmax, rows of 1000", 3, Count, "softmax", Count / RowLength, RowLength);
    }

    Row Row(string work, double goal, int copied, string name, params long[] sizes)
    {
        var times = stopwatches.Measure([Stopwatches.Here(Works.Of(name, sizes)),
            Stopwatches.Here(() => _source.AsSpan(0, copied).CopyTo(_copy)),
            .. peers.Select(peer => peer.Work(get_num_threads(), name, sizes))]);
        var ratio = times[0].Median / times[1].Median;
        return new([work, Figures.Seconds(times[0].Median), Figures.Seconds(times[1].Median), Figures.Times(ratio),
            .. times[2..].Select(time => Figures.Seconds(time.Median))], Goal.AtMost(goal, ratio));
    }
}
