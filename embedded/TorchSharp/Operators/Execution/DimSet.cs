namespace TorchSharp;

/// <summary>A set of dimensions, at most 64 as in PyTorch.</summary>
readonly struct DimSet(ulong bits)
{
    public bool this[int dim] => (bits >> dim & 1) != 0;

    public int Count => BitOperations.PopCount(bits);

    public DimSet With(int dim) => new(bits | 1UL << dim);

    /// <summary>All dimensions of a rank.</summary>
    public static DimSet All(int rank) => new((ulong)((UInt128.One << rank) - 1));
}
