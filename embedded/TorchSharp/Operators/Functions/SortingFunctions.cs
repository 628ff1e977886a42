namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where the elements stood that are in order along a dimension; equals as they stood.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);
}
