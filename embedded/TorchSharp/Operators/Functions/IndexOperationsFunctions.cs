namespace TorchSharp;

public static partial class torch
{
    /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
    /// dimension.</summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();
    /// <summary>For every element of the index tensor, the element at that position along the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    /// <summary>This with alpha times slices added at the positions along a dimension; a copy.</summary>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add(dim, index, source, alpha);
    /// <summary>Adds alpha times slices at the positions along a dimension.</summary>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add_(dim, index, source, alpha);
    /// <summary>This with slices written at the positions along a dimension; a copy.</summary>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) =>
        input.index_copy(dim, index, source);
    /// <summary>Writes slices at the positions along a dimension.</summary>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) =>
        input.index_copy_(dim, index, source);
    /// <summary>This with a number written over the slices at the positions along a dimension; a copy.</summary>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) =>
        input.index_fill(dim, index, value);
    /// <summary>Writes a number over the slices at the positions along a dimension.</summary>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) =>
        input.index_fill_(dim, index, value);
    /// <summary>The slices along a dimension at the positions a vector lists; a copy.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    /// <summary>The elements where the mask is true, in one row; a copy.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    /// <summary>The indices of the elements that are not 0: one row for each element, one column for each
    /// dimension.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();
    /// <summary>This with elements of the source written at the positions along the dimension; a copy.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter(dim, index, src);
    /// <summary>Writes elements of the source at the positions along the dimension.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_(dim, index, src);
    /// <summary>This with elements of the source added at the positions along the dimension; a copy.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_add(dim, index, src);
    /// <summary>Adds elements of the source at the positions along the dimension.</summary>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) =>
        input.scatter_add_(dim, index, src);
    /// <summary>The elements at row-by-row positions, in the shape of the index; a copy.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);
    /// <summary>As <see cref="gather"/>, with the other dimensions broadcast.</summary>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) =>
        input.take_along_dim(indices, dim);
    /// <summary>For every element of the index tensor, the element at that position along the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) =>
        input.gather(dim, index);
    /// <summary>The elements at positions along a dimension.</summary>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) =>
        input.take_along_dim(indices, dim);
    /// <summary>The indices of the elements that are true: one vector for each dimension.</summary>
    public static Tensor[] where(Tensor condition) => condition.nonzero().unbind(1);
}
