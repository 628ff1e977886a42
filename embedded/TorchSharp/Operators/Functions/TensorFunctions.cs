namespace TorchSharp;

public static partial class torch
{
    /// <summary>True for floating element types.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();
    /// <summary>True for integer element types; Bool counts as one.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();
    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();
}
