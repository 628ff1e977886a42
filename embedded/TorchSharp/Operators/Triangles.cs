namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The lower triangles of matrices, 0 elsewhere; a larger diagonal keeps more.</summary>
        public Tensor tril(long diagonal = 0) => Triangle(diagonal, isLower: true);

        /// <summary>The upper triangles of matrices, 0 elsewhere; a larger diagonal keeps less.</summary>
        public Tensor triu(long diagonal = 0) => Triangle(diagonal, isLower: false);

        Tensor Triangle(long diagonal, bool isLower)
        {
            if (Impl.Shape.Length < 2)
                throw Fault.Of($"{(isLower ? "tril" : "triu")}: input tensor must have at least 2 dimensions");
            int rows = (int)Impl.Shape[^2], columns = (int)Impl.Shape[^1], size = dtype.Size();
            var output = Apply.Copied(Impl);
            for (var r = 0; r < output.Count / Math.Max(columns, 1); r++)
            {
                var edge = (int)Math.Clamp(r % rows + diagonal + (isLower ? 1 : 0), 0, columns);
                var (from, to) = isLower ? (edge, columns) : (0, edge);
                output.Storage.Bytes.AsSpan((r * columns + from) * size, (to - from) * size).Clear();
            }
            return new Tensor(output).From(this, g => g.Triangle(diagonal, isLower));
        }
    }

    /// <summary>The lower triangles of matrices, 0 elsewhere; a larger diagonal keeps more.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    /// <summary>The upper triangles of matrices, 0 elsewhere; a larger diagonal keeps less.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
}
