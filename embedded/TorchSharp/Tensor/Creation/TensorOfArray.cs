namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(bool[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(byte[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(double[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(double[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(short[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(short[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(int[] rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat(rawArray, [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(dataArray, [dataArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(dataArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements and shape.</summary>
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, of rank 1.</summary>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, [rawArray.Length], dtype, requires_grad, names);
    /// <summary>A tensor of the array's elements, in the given shape.</summary>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat(rawArray, dimensions, dtype, requires_grad, names);
}
