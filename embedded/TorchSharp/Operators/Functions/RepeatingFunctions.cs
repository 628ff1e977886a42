namespace TorchSharp;

public static partial class torch
{
    /// <summary>The elements in reverse order along dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    /// <summary>Each slice along a dimension repeated that many times; without a dimension, each element.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
    /// <summary>Each slice along a dimension as often as its count says; without a dimension, each element.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null,
        long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
    /// <summary>The slices along a dimension shifted; without a dimension, the elements row by row.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    /// <summary>The elements shifted row by row.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);
    /// <summary>The slices along several dimensions shifted.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
        input.roll(shifts, dims);
    /// <summary>The slices along two dimensions shifted.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);
    /// <summary>The slices along three dimensions shifted.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) =>
        input.roll(shifts, dims);
    /// <summary>The tensor laid out that many times along each dimension.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);
    /// <summary>The elements in reverse order along the second dimension.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();
    /// <summary>The elements in reverse order along the first dimension.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();
}
