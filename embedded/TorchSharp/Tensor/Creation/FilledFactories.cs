namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(int size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 1, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(int size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of elements that were not set: here 0.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, 0, dtype ?? get_default_dtype(), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled([dim0, dim1, dim2, dim3], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([dim0, dim1, dim2], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled([rows, columns], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled([size], value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Filled(size, value, dtype ?? TypeFor(value), requires_grad, names);
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(size, value, dtype ?? TypeFor(value), requires_grad, names);
}
