namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
#nullable disable annotations
        /// <summary>The product of vectors, matrices or batches of matrices, whose other dimensions
        /// broadcast.</summary>
        public Tensor matmul(Tensor target)
        {
            int rank = Impl.Shape.Length, otherRank = target.Impl.Shape.Length;
            if (rank == 0 || otherRank == 0)
                throw Fault.Of("both arguments to matmul need to be at least 1D, but they are " +
                    $"{rank}D and {otherRank}D");
            if (rank == 1 && otherRank == 1)
                return dot(target);
            if (rank == 2 && otherRank == 1)
                return mv(target);
            if (rank == 1)
                return unsqueeze(0).matmul(target).squeeze(-2);
            if (otherRank == 1)
                return matmul(target.unsqueeze(1)).squeeze(-1);
            if (rank == 2 && otherRank == 2)
                return mm(target);
            return otherRank == 2 ? Folded(target) : Batched(target);
        }

        // One matrix for the whole batch: the batch is a taller matrix.
        Tensor Folded(Tensor target)
        {
            var shape = Impl.Shape;
            long rows = 1;
            foreach (var size in shape[..^1])
                rows *= size;
            return reshape(rows, shape[^1]).mm(target).view([.. shape[..^1], target.Impl.Shape[1]]);
        }

        Tensor Batched(Tensor target)
        {
            long[] a = Impl.Shape, b = target.Impl.Shape;
            var batch = Dims.Broadcast(a[..^2], b[..^2]);
            return Expanded(batch).ProductOfBatches(target.Expanded(batch));
        }

        Tensor Expanded(long[] batch) =>
            Dims.Same(batch, Impl.Shape[..^2]) ? this : expand([.. batch, .. Impl.Shape[^2..]]);

        Tensor ProductOfBatches(Tensor target)
        {
            long[] a = Impl.Shape, b = target.Impl.Shape;
            if (a[^1] != b[^2])
            {
                var batch = string.Join(", ", a[..^2].Aggregate(1L, static (x, y) => x * y));
                throw Fault.Of($"Expected size for first two dimensions of batch2 tensor to be: [{batch}, {a[^1]}] " +
                    $"but got: [{batch}, {b[^2]}].");
            }
            RequireSameType(target);
            return Product(target);
        }

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target)
        {
            long[] a = Impl.Shape, b = target.Impl.Shape;
            if (a.Length != 2 || b.Length != 2)
                throw Fault.Of(a.Length != 2 ? "self must be a matrix" : "mat2 must be a matrix");
            if (a[1] != b[0])
                throw Fault.Of($"mat1 and mat2 shapes cannot be multiplied ({Fault.Times(a)} and {Fault.Times(b)})");
            RequireSameType(target);
            return Product(target);
        }
#nullable restore annotations

        /// <summary>Of matrices, or of batches of the same shape.</summary>
        internal Tensor Product(Tensor target) => Multiplying.Matrices(Impl, target.Impl).From(this, target,
            static (g, a, b) => g.Product(b.Value.mT), static (g, a, b) => a.Value.mT.Product(g));

        /// <summary>The products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2)
        {
            long[] a = Impl.Shape, b = batch2.Impl.Shape;
            if (a.Length != 3 || b.Length != 3)
                throw Fault.Of((a.Length != 3 ? "batch1" : "batch2") + " must be a 3D tensor");
            if (a[0] != b[0] || a[2] != b[1])
                throw Fault.Of("Expected size for first two dimensions of batch2 tensor to be: " +
                    $"[{a[0]}, {a[2]}] but got: [{b[0]}, {b[1]}].");
            return ProductOfBatches(batch2);
        }

#nullable disable annotations
        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target)
        {
            long[] a = Impl.Shape, b = target.Impl.Shape;
            if (a.Length != 2 || b.Length != 1)
                throw Fault.Of($"vector + matrix @ vector expected, got 1, {a.Length}, {b.Length}");
            if (a[1] != b[0])
                throw Fault.Of($"size mismatch, got input ({a[0]}), mat ({Fault.Times(a)}), vec ({b[0]})");
            return mm(target.unsqueeze(1)).squeeze(1);
        }

        /// <summary>The sum of the products of two vectors' elements.</summary>
        public Tensor dot(Tensor target)
        {
            long[] a = Impl.Shape, b = target.Impl.Shape;
            if (a.Length != 1 || b.Length != 1)
                throw Fault.Of($"1D tensors expected, but got {a.Length}D and {b.Length}D tensors");
            if (a[0] != b[0])
                throw Fault.Of("inconsistent tensor size, expected tensor " +
                    $"[{a[0]}] and src [{b[0]}] to have the same " +
                    $"number of elements, but got {a[0]} and {b[0]} elements respectively");
            this.RequireNumbers("dot");
            if (dtype != target.dtype)
                throw Fault.Of("dot : expected both vectors to have same dtype, but found " +
                    $"{dtype.LibtorchName()} and {target.dtype.LibtorchName()}");
            // Rounded after each product, unlike a matrix product: so do the short dot products of libtorch.
            return mul(target).sum(type: dtype);
        }
#nullable restore annotations

        /// <summary>The outer product of two vectors.</summary>
        public Tensor outer(Tensor vec2)
        {
            if (Impl.Shape.Length != 1 || vec2.Impl.Shape.Length != 1)
                throw Fault.Of("outer: Expected 1-D argument " + (Impl.Shape.Length != 1
                    ? $"self, but got {Impl.Shape.Length}-D" : $"vec2, but got {vec2.Impl.Shape.Length}-D"));
            return unsqueeze(1).mul(vec2);
        }

        /// <summary>beta times this plus alpha times a product of matrices.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) =>
            mat1.mm(mat2).Weighted(alpha, beta, this);

        /// <summary>beta times this plus alpha times the products of batches.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            batch1.bmm(batch2).Weighted(alpha, beta, this);

        // A factor 0 ignores the other tensor, NaN included.
        Tensor Weighted(float alpha, float beta, Tensor other) => (alpha == 1 ? this : Scaled(alpha))
            .add(beta == 1 ? other : beta == 0 ? other.masked_fill(true, 0) : other.Scaled(beta));

        void RequireSameType(Tensor target)
        {
            if (dtype != target.dtype)
                throw Fault.Of("expected m1 and m2 to have the same dtype, but got: " +
                    $"{dtype.LibtorchName().ToLowerInvariant()} != {target.dtype.LibtorchName().ToLowerInvariant()}");
        }
    }

    /// <summary>beta times this plus alpha times a product of matrices.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm(mat1, mat2, beta, alpha);
    /// <summary>beta times this plus alpha times the products of batches.</summary>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f,
        float alpha = 1f) => input.baddbmm(batch1, batch2, beta, alpha);
    /// <summary>The products of two batches of matrices.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);
    /// <summary>The sum of the products of two vectors' elements.</summary>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);
    /// <summary>The product of vectors, matrices or batches of matrices, whose other dimensions broadcast.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);
    /// <summary>The product of two matrices.</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);
    /// <summary>The product of a matrix and a vector.</summary>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);
    /// <summary>The outer product of two vectors.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);
}
