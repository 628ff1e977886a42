namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether the only element is not 0.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
