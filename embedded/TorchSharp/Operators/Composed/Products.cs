namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The Kronecker product: in the place of each element, the whole other tensor times it.</summary>
        public Tensor kron(Tensor other)
        {
            long[] a = Impl.Shape, b = other.Impl.Shape;
            var rank = Math.Max(a.Length, b.Length);
            long At(long[] shape, int d) => d < rank - shape.Length ? 1 : shape[d - rank + shape.Length];
            var dims = Enumerable.Range(0, rank);
            var left = reshape([.. dims.SelectMany(d => new[] { At(a, d), 1 })]);
            var right = other.reshape([.. dims.SelectMany(d => new[] { 1, At(b, d) })]);
            return left.mul(right).reshape([.. dims.Select(d => At(a, d) * At(b, d))]);
        }

        /// <summary>The sums of products along both last dimensions.</summary>
        public Tensor inner(Tensor vec2)
        {
            long[] a = Impl.Shape, b = vec2.Impl.Shape;
            if (a.Length == 0 || b.Length == 0)
                return mul(vec2);
            if (a[^1] != b[^1])
                throw Fault.Of($"inner() the last dimension must match on both input tensors but got shapes {Fault.Text(a)} " +
                    $"and {Fault.Text(b)}");
            return reshape([Dims.Count(a[..^1]), a[^1]]).matmul(vec2.reshape([Dims.Count(b[..^1]), b[^1]]).t())
                .reshape([.. a[..^1], .. b[..^1]]);
        }

        /// <summary>beta times this plus alpha times the product of a matrix and a vector.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) => mat.mv(vec).Weighted(alpha, beta, this);

        /// <summary>beta times this plus alpha times the outer product of two vectors.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
            vec1.outer(vec2).Weighted(alpha, beta, this);

        /// <summary>beta times this plus alpha times the sum of the products of batches.</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            batch1.bmm(batch2).sum(0).Weighted(alpha, beta, this);

        /// <summary>beta times this plus alpha times the product of a matrix and a vector, written over this.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) =>
            InPlace(x => x.addmv(mat, vec, beta, alpha));

        /// <summary>beta times this plus alpha times the outer product of two vectors, written over this.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
            InPlace(x => x.addr(vec1, vec2, beta, alpha));

        /// <summary>beta times this plus alpha times the sum of the products of batches, written over this.</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            InPlace(x => x.addbmm(batch1, batch2, beta, alpha));

#nullable disable annotations
        /// <summary>The sum of products over the last dimensions of this and the first ones of the other.</summary>
        public Tensor tensordot(Tensor b, long dims = 2)
        {
            var rank = Impl.Shape.Length;
            if (dims < 0 || dims > rank || dims > b.Impl.Shape.Length)
                throw Fault.Of($"tensordot expects dims >= 0 and at most the number of dimensions, but got dims={dims}");
            return tensordot(b, [.. Enumerable.Range(rank - (int)dims, (int)dims).Select(d => (long)d)],
                [.. Enumerable.Range(0, (int)dims).Select(d => (long)d)]);
        }

        /// <summary>The sum of products over dimensions of this and as many of the other.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2)
        {
            if (dims1.Length != dims2.Length)
                throw Fault.Of("both dimension lists should have same length");
            int[] left = [.. dims1.Select(d => Dims.Normal(d, Impl.Shape.Length))];
            int[] right = [.. dims2.Select(d => Dims.Normal(d, b.Impl.Shape.Length))];
            for (var i = 0; i < left.Length; i++)
                if (Impl.Shape[left[i]] != b.Impl.Shape[right[i]])
                    throw Fault.Of("contracted dimensions need to match, but first has size " +
                        $"{Impl.Shape[left[i]]} in dim {left[i]} and second has size {b.Impl.Shape[right[i]]} in dim {right[i]}");
            int[] keptLeft = [.. Enumerable.Range(0, Impl.Shape.Length).Except(left)];
            int[] keptRight = [.. Enumerable.Range(0, b.Impl.Shape.Length).Except(right)];
            var summed = left.Aggregate(1L, (size, d) => size * Impl.Shape[d]);
            var rows = keptLeft.Aggregate(1L, (size, d) => size * Impl.Shape[d]);
            var columns = keptRight.Aggregate(1L, (size, d) => size * b.Impl.Shape[d]);
            return permute([.. keptLeft.Concat(left).Select(d => (long)d)]).reshape(rows, summed)
                .mm(b.permute([.. right.Concat(keptRight).Select(d => (long)d)]).reshape(summed, columns))
                .reshape([.. keptLeft.Select(d => Impl.Shape[d]), .. keptRight.Select(d => b.Impl.Shape[d])]);
        }

        /// <summary>The sum of products over pairs of dimensions, of this and of the other.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) =>
            tensordot(b, [.. dims.Select(pair => pair.Item1)], [.. dims.Select(pair => pair.Item2)]);
#nullable restore annotations
    }

    /// <summary>The Kronecker product: in the place of each element of one, the whole other tensor times it.</summary>
    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);

    /// <summary>The sums of products along both last dimensions.</summary>
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    /// <summary>beta times a vector plus alpha times the product of a matrix and a vector.</summary>
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmv(mat1, mat2, beta, alpha);

    /// <summary>beta times a matrix plus alpha times the outer product of two vectors.</summary>
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
        input.addr(vec1, vec2, beta, alpha);

    /// <summary>beta times a matrix plus alpha times the sum of the products of batches.</summary>
    public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
        input.addbmm(batch1, batch2, beta, alpha);

    /// <summary>As <see cref="addmv"/>, written over the first.</summary>
    public static Tensor addmv_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmv_(mat1, mat2, beta, alpha);

    /// <summary>As <see cref="addr"/>, written over the first.</summary>
    public static Tensor addr_(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
        input.addr_(vec1, vec2, beta, alpha);

    /// <summary>As <see cref="addbmm"/>, written over the first.</summary>
    public static Tensor addbmm_(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
        input.addbmm_(batch1, batch2, beta, alpha);

    /// <summary>The sum of products over the last dimensions of one and the first ones of the other.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => a.tensordot(b, dims);

    /// <summary>The sum of products over dimensions of one and as many of the other.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => a.tensordot(b, dims1, dims2);

    /// <summary>The sum of products over pairs of dimensions.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => a.tensordot(b, dims);
}
