namespace TorchSharp;

public static partial class torch
{
    /// <summary>The lower triangles of matrices, 0 elsewhere; a larger diagonal keeps more.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    /// <summary>The upper triangles of matrices, 0 elsewhere; a larger diagonal keeps less.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
}
