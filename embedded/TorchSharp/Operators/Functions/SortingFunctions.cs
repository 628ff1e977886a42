namespace TorchSharp;

public static partial class torch
{
    /// <summary>The positions that sort the elements along a dimension, stably.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);

    /// <summary>The elements sorted along a dimension, stably, and their original positions.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false,
        bool stable = false) => input.sort(dim, descending, stable);

    /// <summary>The k largest or smallest elements along a dimension, sorted, and their original positions.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true,
        bool sorted = true) => tensor.topk(k, dim, largest, sorted);
}
