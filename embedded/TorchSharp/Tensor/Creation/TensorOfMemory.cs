namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the memory's elements, in the given shape; a copy.</summary>
    public static Tensor tensor(Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray.ToArray(), dimensions, dtype, requires_grad, names);
}
