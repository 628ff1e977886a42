namespace TorchSharp;

/// <summary>How <see cref="torch.cdist"/> may compute Euclidean distances; the engine takes differences in any case.
/// </summary>
public enum compute_mode
{
    /// <summary>By a matrix product for more than 25 rows.</summary>
    use_mm_for_euclid_dist_if_necessary = 0,
    /// <summary>By a matrix product.</summary>
    use_mm_for_euclid_dist = 1,
    /// <summary>By differences.</summary>
    donot_use_mm_for_euclid_dist = 2,
}

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The p-norm of the difference, over all elements.</summary>
        public Tensor dist(Tensor other, float p = 2f) => linalg.vector_norm(sub(other), p);
    }

    /// <summary>The p-norms of the differences of all rows of one and all rows of the other: (..., n, d), (..., m, d) to
    /// (..., n, m).</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2,
        compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary)
    {
        if (x1.Impl.Shape.Length < 2 || x2.Impl.Shape.Length < 2)
            throw Fault.Of("cdist only supports at least 2D tensors, X1 got: " +
                $"{x1.Impl.Shape.Length}D, X2 got: {x2.Impl.Shape.Length}D");
        if (x1.Impl.Shape[^1] != x2.Impl.Shape[^1])
            throw Fault.Of("X1 and X2 must have the same number of columns. " +
                $"X1: {x1.Impl.Shape[^1]} X2: {x2.Impl.Shape[^1]}");
        if (x1.dtype.IsHalf())
            throw Promotion.Missing("cdist", x1.dtype);
        if (!(p >= 0))
            throw new ArgumentException("cdist only supports non-negative p values");
        return linalg.vector_norm(x1.unsqueeze(-2).sub(x2.unsqueeze(-3)), p, [-1]);
    }

    /// <summary>The p-norm of the difference, over all elements.</summary>
    public static Tensor dist(Tensor input, Tensor other, float p = 2f) => input.dist(other, p);
}
