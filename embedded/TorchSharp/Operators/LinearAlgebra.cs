namespace TorchSharp;

public static partial class torch
{
    /// <summary>Norms, diagonals, inverses and determinants.</summary>
    public static class linalg
    {
        /// <summary>The diagonal of two dimensions, as the last one.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) =>
            input.diagonal(offset, dim1, dim2);

        /// <summary>The inverse of a square matrix, or of each of a batch.</summary>
        public static Tensor inv(Tensor input) => input.inverse();

        /// <summary>The determinant of a square matrix, or of each of a batch.</summary>
        public static Tensor det(Tensor input) => input.det();

        /// <summary>The Euclidean norm of all elements, or along some dimensions.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            vector_norm(input, 2, dims, keepdim);

        /// <summary>The norm of vectors, or of matrices where there are two dimensions.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            norm(input, (double)ord, dims, keepdim);
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            AreMatrices(input, dims) ? matrix_norm(input, ord, dims ?? [-2, -1], keepdim)
                : vector_norm(input, ord, dims, keepdim);

        // Whether the norm is one of matrices, by their dimensions or, where none are named, by all.
        static bool AreMatrices(Tensor input, long[]? dims)
        {
            var count = dims?.Length ?? input.Impl.Shape.Length;
            return dims is not null || count is 1 or 2 ? count == 2 : throw Fault.Of("linalg.norm: If dim is not " +
                $"specified but ord is, the input must be 1D or 2D. Got {count}D.");
        }

        /// <summary>The norm of matrices by its name; "fro" is the root of the sum of squares.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            AreMatrices(input, dims) ? matrix_norm(input, ord, dims, keepdim)
                : throw Fault.Of($"linalg.norm: Order {ord} not supported for vectors.");

        /// <summary>The ord-norm of all elements, or along some dimensions; ord may be infinite.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            input.dtype.IsFloating() ? input.Norm(dims ?? [], keepdim, ord) : throw Fault.Of(
                "linalg.vector_norm: Expected a floating point or complex tensor as input. " +
                $"Got {input.dtype.LibtorchName()}");

        /// <summary>The largest (or smallest, for a negative ord) sum of absolute values in a column (1) or a row
        /// (infinity), or singular value (2).</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false)
        {
            var (row, column) = Matrix(input, dims);
            var overRows = Math.Abs(ord) == 1;
            if (Math.Abs(ord) == 2)
                return SpectralNorm(input, row, column, keepdim, s => ord > 0 ? 0..1 : (s - 1)..s);
            if (!overRows && !double.IsInfinity(ord))
                throw Fault.Of($"linalg.matrix_norm: Order {ord} not supported.");
            var sums = input.abs().sum(overRows ? row : column, keepdim: true);
            long[] other = [overRows ? column : row];
            var norms = ord > 0 ? sums.amax(other, keepdim: true) : sums.amin(other, keepdim: true);
            return WithoutDims(norms, row, column, keepdim);
        }

        /// <summary>The root of the sum of squares, "fro", or the sum of the singular values, "nuc".</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false)
        {
            var (row, column) = Matrix(input, dims);
            return ord switch
            {
                "fro" => vector_norm(input, 2, [row, column], keepdim),
                "nuc" => SpectralNorm(input, row, column, keepdim, s => 0..s),
                _ => throw Fault.Of($"linalg.matrix_norm: Order {ord} not supported."),
            };
        }

        // The sum of some singular values. Its derivative is the sum of the outer products of their vectors.
        static Tensor SpectralNorm(Tensor input, int row, int column, bool keepdim, Func<int, Range> summed)
        {
            if (!input.dtype.IsFloating())
                throw Fault.Of("linalg.matrix_norm: Expected a floating point or complex tensor as input. Got " +
                    input.dtype.LibtorchName());
            var x = input.movedim([row, column], [-2, -1]);
            var derivative = torch.empty(x.Impl.Shape, ScalarType.Float64);
            var norms = torch.empty(x.Impl.Shape[..^2], ScalarType.Float64);
            using (no_grad())
                SpectralSums(x, norms, derivative, summed);
            norms = norms.InType(input.dtype);
            derivative = derivative.InType(input.dtype);
            norms.From(x, g => GradMode.IsOn
                ? throw new NotSupportedException("second derivatives of norms of singular values are not supported")
                : g.unsqueeze(-1).unsqueeze(-1).mul(derivative));
            if (!keepdim)
                return norms;
            int first = Math.Min(row, column), second = Math.Max(row, column);
            return norms.unsqueeze(first).unsqueeze(second);
        }

        static void SpectralSums(Tensor x, Tensor norms, Tensor derivative, Func<int, Range> summed)
        {
            int rows = (int)x.Impl.Shape[^2], columns = (int)x.Impl.Shape[^1], size = rows * columns;
            var isTall = rows >= columns;
            var all = Apply.Packed(isTall ? x : x.transpose(-2, -1), ScalarType.Float64);
            for (var i = 0; i < norms.Impl.Count; i++)
            {
                var (left, values, right) = Kernels.SingularValues.Of(all.Flat<double>().Slice(i * size, size),
                    Math.Max(rows, columns), Math.Min(rows, columns));
                var range = summed(values.Length);
                norms.Impl.Flat<double>()[i] = values[range].Sum();
                for (var r = 0; r < rows; r++)
                    for (var c = 0; c < columns; c++)
                        derivative.Impl.Flat<double>()[i * size + r * columns + c] = Enumerable.Range(0, values.Length)
                            .Take(range).Sum(k => isTall ? left[r, k] * right[c, k] : left[c, k] * right[r, k]);
            }
        }

        static Tensor WithoutDims(Tensor norms, int row, int column, bool keepdim) =>
            keepdim ? norms : norms.squeeze(Math.Max(row, column)).squeeze(Math.Min(row, column));

        static (int Row, int Column) Matrix(Tensor input, long[]? dims)
        {
            var rank = input.Impl.Shape.Length;
            if (rank < 2)
                throw Fault.Of("linalg.matrix_norm: The input tensor A must have at least 2 dimensions.");
            dims ??= [-2, -1];
            return dims.Length == 2 ? (Dims.Normal(dims[0], rank), Dims.Normal(dims[1], rank))
                : throw Fault.Of($"linalg.matrix_norm: dim must be a 2-tuple. Got {Fault.Text(dims)}");
        }
    }
}
