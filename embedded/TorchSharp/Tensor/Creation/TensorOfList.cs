namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<bool> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<double> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<short> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<short> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<int> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<long> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2, dim3], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], [dim0, dim1, dim2], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<float> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rows, columns], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, of rank 1.</summary>
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromFlat([.. rawArray], [rawArray.Count], dtype, requires_grad, names);
    /// <summary>A tensor of the list's elements, in the given shape.</summary>
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromFlat([.. rawArray], dimensions, dtype, requires_grad, names);
}
