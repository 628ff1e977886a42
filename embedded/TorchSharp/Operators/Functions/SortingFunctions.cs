namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where the elements stood that are in order along a dimension; equals as they stood.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);

    /// <summary>The elements in order along a dimension, equals as they stood, and where they stood.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false,
        bool stable = false) => input.sort(dim, descending, stable);

    /// <summary>The k largest or smallest elements along a dimension, in order, and where they stood.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true,
        bool sorted = true) => tensor.topk(k, dim, largest, sorted);
}
