namespace TorchSharp.Kernels;

/// <summary>Spreads independent pieces of work over threads. What a piece computes never depends on how many threads
/// there are, so results have the same bits with one and with many.</summary>
static class Threads
{
    /// <summary>How many threads may work at once; by default the processors of the machine.</summary>
    public static int Count { get; set; } = Environment.ProcessorCount;

    /// <summary>Runs the pieces 0, 1, … below the count, in any order.</summary>
    public static void For(int pieces, Action<int> run)
    {
        if (Count > 1 && pieces > 1)
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = Count }, run);
        else
            for (var piece = 0; piece < pieces; piece++)
                run(piece);
    }
}
