namespace TorchSharp;

/// <summary>Walks up to four windows of one shape together, row by row. Dimensions that every window steps through
/// evenly are merged, so contiguous windows make a single row.</summary>
internal struct Rows
{
    private readonly int rank;
    private readonly int[] sizes;
    private readonly int[][] strides;
    private readonly int[] counters;
    private bool started;

    /// <summary>Elements in a row.</summary>
    public readonly int Length;

    /// <summary>Where each window's current row starts, relative to the window.</summary>
    public readonly int[] Start;

    /// <summary>The step along the row of each window.</summary>
    public readonly int[] Step;

    public Rows(long[] shape, params ReadOnlySpan<long[]> windows)
    {
        sizes = new int[Math.Max(shape.Length, 1)];
        strides = new int[windows.Length][];
        for (int w = 0; w < windows.Length; w++)
            strides[w] = new int[sizes.Length];
        rank = Merge(shape, windows, sizes, strides);
        Length = sizes[0];
        Start = new int[windows.Length];
        Step = new int[windows.Length];
        for (int w = 0; w < windows.Length; w++)
            Step[w] = strides[w][0];
        counters = new int[rank];
        IsEmpty = Array.IndexOf(shape, 0) >= 0;
    }

    private bool IsEmpty { get; }

    /// <summary>Moves to the first or next row.</summary>
    public bool Next()
    {
        if (!started)
            return started = !IsEmpty;
        for (int d = 1; d < rank; d++)
        {
            for (int w = 0; w < Start.Length; w++)
                Start[w] += strides[w][d];
            if (++counters[d] < sizes[d])
                return true;
            for (int w = 0; w < Start.Length; w++)
                Start[w] -= strides[w][d] * sizes[d];
            counters[d] = 0;
        }
        return false;
    }

    // The innermost dimension comes first in the result; returns the number of dimensions that remain.
    private static int Merge(long[] shape, ReadOnlySpan<long[]> windows, int[] sizes, int[][] strides)
    {
        int rank = 0;
        for (int d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 1)
                continue;
            bool continues = rank > 0;
            for (int w = 0; w < windows.Length && continues; w++)
                continues = windows[w][d] == (long)strides[w][rank - 1] * sizes[rank - 1];
            if (continues)
            {
                sizes[rank - 1] *= (int)shape[d];
                continue;
            }
            for (int w = 0; w < windows.Length; w++)
                strides[w][rank] = (int)windows[w][d];
            sizes[rank++] = (int)shape[d];
        }
        if (rank > 0)
            return rank;
        sizes[0] = 1;
        for (int w = 0; w < windows.Length; w++)
            strides[w][0] = 1;
        return 1;
    }
}
