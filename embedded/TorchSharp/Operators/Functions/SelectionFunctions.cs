namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element, but at least min and at most max.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    /// <summary>The element, but at least min's and at most max's.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);
    /// <summary>The element, but at most max.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);
    /// <summary>The element, but at least min.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);
    /// <summary>The element, but at least min and at most max.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);
    /// <summary>The larger of both elements.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);
    /// <summary>The larger of both elements; NaN if either is NaN.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);
    /// <summary>The smaller of both elements.</summary>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);
    /// <summary>The smaller of both elements; NaN if either is NaN.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
}
