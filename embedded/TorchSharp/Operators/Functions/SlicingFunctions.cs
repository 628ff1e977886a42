namespace TorchSharp;

public static partial class torch
{
    /// <summary>At most that many views of equal size along a dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);
    /// <summary>The diagonal of a matrix, or a matrix with this vector on its diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    /// <summary>The diagonal of two dimensions, as the last one.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal(offset, dim1, dim2);
    /// <summary>The indices along a dimension from start, as many as length.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) =>
        input.narrow(dim, start, length);
    /// <summary>One index along a dimension, which disappears.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
    /// <summary>Views of the given sizes along a dimension; together they must cover it.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) =>
        tensor.split(split_size_or_sections, dim);
    /// <summary>All indices along a dimension, which disappears.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => tensor.unbind(dim);
}
