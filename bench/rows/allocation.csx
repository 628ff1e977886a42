// How much garbage training leaves to be collected.

/// <summary>Bytes of a tiny training step, and full collections over many.</summary>
public sealed class AllocationRows(int steps)
{
    const int MostBytes = 20 * 1024;
    const int FullCollection = 2;

    public Section Section => new("allocation", "Allocation of the training step, self-attention 6×3→2",
        ["what", TensorsName.Here], Measure);

    IEnumerable<Row> Measure()
    {
        var step = Works.Of("training_step");
        for (var i = 0; i < 1000; i++)
            step();
        GC.Collect();
        var (bytes, collections) = (GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(FullCollection));
        for (var i = 0; i < steps; i++)
            step();
        var each = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)steps;
        var full = GC.CollectionCount(FullCollection) - collections;
        yield return new(["bytes a step", Figures.Bytes(each)], new Goal("≤ 20 KB", each <= MostBytes));
        yield return new([Figures.Text($"full collections in {steps:N0} steps"), $"{full}"],
            new Goal("0", full == 0));
    }
}
