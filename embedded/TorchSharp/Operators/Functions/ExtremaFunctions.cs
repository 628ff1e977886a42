namespace TorchSharp;

public static partial class torch
{
    /// <summary>The largest elements along some dimensions; none means all. Equal ones share the gradient.</summary>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);
    /// <summary>The smallest elements along some dimensions; none means all. Equal ones share the gradient.</summary>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);
    /// <summary>Where the largest element is, counted row by row.</summary>
    public static Tensor argmax(Tensor input) => input.argmax();
    /// <summary>Where the largest elements along a dimension are; the first of equals.</summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);
    /// <summary>Where the smallest element is, counted row by row.</summary>
    public static Tensor argmin(Tensor input) => input.argmin();
    /// <summary>Where the smallest elements along a dimension are; the first of equals.</summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);
    /// <summary>The largest element.</summary>
    public static Tensor max(Tensor input) => input.max();
    /// <summary>The largest elements along a dimension, and where the first of them are.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) =>
        input.max(dim, keepdim);
    /// <summary>The smallest element.</summary>
    public static Tensor min(Tensor input) => input.min();
    /// <summary>The smallest elements along a dimension, and where the first of them are.</summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) =>
        input.min(dim, keepdim);
    /// <summary>The largest elements along some dimensions; none means all.</summary>
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);
    /// <summary>The smallest elements along some dimensions; none means all.</summary>
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);
    /// <summary>The least and the largest element, of all or along a dimension.</summary>
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) =>
        input.aminmax(dim, keepdim);
}
