namespace TorchSharp;

public static partial class torch
{
    /// <summary>Norms and diagonals of vectors and matrices.</summary>
    public static class linalg
    {
        /// <summary>The diagonal of two dimensions, as the last one.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) =>
            input.diagonal(offset, dim1, dim2);

        /// <summary>The Euclidean norm of all elements, or along some dimensions.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            vector_norm(input, 2, dims, keepdim);

        /// <summary>The norm of vectors, or of matrices where there are two dimensions.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            norm(input, (double)ord, dims, keepdim);

        /// <summary>The norm of vectors, or of matrices where there are two dimensions.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            (dims?.Length ?? input.Impl.Shape.Length) == 2 ? matrix_norm(input, ord, dims ?? [-2, -1], keepdim)
                : vector_norm(input, ord, dims, keepdim);

        /// <summary>The norm of matrices by its name; "fro" is the root of the sum of squares.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            matrix_norm(input, ord, dims, keepdim);

        /// <summary>The ord-norm of all elements, or along some dimensions; ord may be infinite.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            input.dtype.IsFloating() ? input.Norm(dims ?? [], keepdim, ord) : throw Fault.Of(
                "linalg.vector_norm: Expected a floating point or complex tensor as input. " +
                $"Got {input.dtype.LibtorchName()}");

        /// <summary>The largest (or smallest, for a negative ord) sum of sizes in a column (1) or a row
        /// (infinity).</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false)
        {
            var (row, column) = Matrix(input, dims);
            bool overRows = Math.Abs(ord) == 1;
            if (!overRows && !double.IsInfinity(ord))
                throw new NotSupportedException($"matrix norms of order {ord} need singular values, which the " +
                    "engine does not compute; it has 1, -1, the infinities and \"fro\"");
            var sums = input.abs().sum(overRows ? row : column, keepdim: true);
            long[] other = [overRows ? column : row];
            var norms = ord > 0 ? sums.amax(other, keepdim: true) : sums.amin(other, keepdim: true);
            return keepdim ? norms : norms.squeeze(Math.Max(row, column)).squeeze(Math.Min(row, column));
        }

        /// <summary>The root of the sum of squares, "fro".</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false)
        {
            if (ord != "fro")
                throw new NotSupportedException($"the matrix norm \"{ord}\" needs singular values, which the " +
                    "engine does not compute; it has \"fro\", 1, -1 and the infinities");
            var (row, column) = Matrix(input, dims);
            return vector_norm(input, 2, [row, column], keepdim);
        }

        private static (int Row, int Column) Matrix(Tensor input, long[]? dims)
        {
            int rank = input.Impl.Shape.Length;
            if (rank < 2)
                throw Fault.Of("linalg.matrix_norm: The input tensor A must have at least 2 dimensions.");
            dims ??= [-2, -1];
            return dims.Length == 2 ? (Dims.Normal(dims[0], rank), Dims.Normal(dims[1], rank))
                : throw Fault.Of($"linalg.matrix_norm: dim must be a 2-tuple. Got {Fault.Text(dims)}");
        }
    }
}
