namespace TorchSharp.Kernels;

/// <summary>A matrix in pinned memory: its first element and the bytes between neighbouring rows and columns.</summary>
readonly unsafe struct Strided(byte* start, nint rowStep, nint columnStep)
{
    public readonly byte* Start = start;
    public readonly nint RowStep = rowStep, ColumnStep = columnStep;

    public Strided Transposed => new(Start, ColumnStep, RowStep);

    /// <summary>The part whose first element is at row i and column j.</summary>
    public Strided From(int i, int j) => new(Start + i * RowStep + j * ColumnStep, RowStep, ColumnStep);
}
