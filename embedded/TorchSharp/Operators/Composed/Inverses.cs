namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The inverse of a square matrix, or of each of a batch.</summary>
        public Tensor inverse()
        {
            RequireSquare("linalg.inv");
            var inverses = Solved(torch.eye(Impl.Shape[^1], dtype: dtype), "linalg.inv: The diagonal element is zero, the " +
                "inversion could not be completed because the input matrix is singular.");
            return inverses.FromOutput(this, static (g, y) => y.Value.mT.matmul(g).matmul(y.Value.mT).neg());
        }

        /// <summary>The determinant of a square matrix, or of each of a batch.</summary>
        public Tensor det()
        {
            RequireSquare("linalg.det");
            var size = (int)Impl.Shape[^1];
            var packed = Apply.Packed(this, ScalarType.Float64);
            var determinants = TensorImpl.Uninitialized(Impl.Shape[..^2], ScalarType.Float64);
            for (var i = 0; i < determinants.Count; i++)
                determinants.Flat<double>()[i] = Kernels.Elimination.Determinant(packed.Flat<double>().Slice(i * size * size,
                    size * size).ToArray(), size);
            Tensor output;
            using (no_grad())
                output = new Tensor(determinants).InType(dtype);
            return output.FromInput(this, static (g, x) => g.unsqueeze(-1).unsqueeze(-1)
                .mul(Cofactors(x.Value)));
        }

        /// <summary>The logarithm of the determinant; NaN where it is negative.</summary>
        public Tensor logdet() => det().log();

        // The derivative of the determinant: the cofactors, which exist even where there is no inverse.
        static Tensor Cofactors(Tensor x)
        {
            var size = x.Impl.Shape[^1];
            if (size == 1)
                return torch.ones_like(x);
            long[] all = [.. Enumerable.Range(0, (int)size).Select(i => (long)i)];
            var rows = all.Select(row => torch.stack(all.Select(column =>
                x.index_select(-2, torch.tensor(all.Where(i => i != row).ToArray()))
                    .index_select(-1, torch.tensor(all.Where(i => i != column).ToArray())).det()
                    .mul((row + column) % 2 == 0 ? 1 : -1)), -1));
            return torch.stack(rows, -2);
        }

        // The x for which this times x is the other; unrecorded.
        Tensor Solved(Tensor other, string fault)
        {
            int size = (int)Impl.Shape[^1], width = (int)other.Impl.Shape[^1];
            using var recording = no_grad();
            var packed = Apply.Packed(this, ScalarType.Float64);
            var wanted = Apply.Packed(other.expand([.. Impl.Shape[..^2], size, width]), ScalarType.Float64);
            var solved = TensorImpl.Uninitialized(wanted.Shape, ScalarType.Float64);
            for (var i = 0; i < packed.Count / Math.Max(size * size, 1); i++)
                if (!Kernels.Elimination.Solve(packed.Flat<double>().Slice(i * size * size, size * size).ToArray(),
                    wanted.Flat<double>().Slice(i * size * width, size * width),
                    solved.Flat<double>().Slice(i * size * width, size * width), size, width))
                    throw Fault.Of(fault);
            return new Tensor(solved).InType(dtype);
        }

        void RequireSquare(string name)
        {
            if (!dtype.IsFloating())
                throw Fault.Of($"{name}: Expected a floating point or complex tensor as input. Got {dtype.LibtorchName()}");
            if (Impl.Shape.Length < 2)
                throw Fault.Of($"{name}: The input tensor A must have at least 2 dimensions.");
            if (Impl.Shape[^1] != Impl.Shape[^2])
                throw Fault.Of($"{name}: A must be batches of square matrices, but they are {Impl.Shape[^2]} by " +
                    $"{Impl.Shape[^1]} matrices");
        }
    }

    /// <summary>The inverse of a square matrix, or of each of a batch.</summary>
    public static Tensor inverse(Tensor input) => input.inverse();

    /// <summary>The determinant of a square matrix, or of each of a batch.</summary>
    public static Tensor det(Tensor input) => input.det();

    /// <summary>The logarithm of the determinant; NaN where it is negative.</summary>
    public static Tensor logdet(Tensor input) => input.logdet();
}
