namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types of tensors, with libtorch's numbers. This engine stores Float16 and BFloat16 and
    /// computes with them by way of Float32; it has no complex ones.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,
        /// <summary>8-bit signed integer.</summary>
        Int8 = 1,
        /// <summary>16-bit signed integer.</summary>
        Int16 = 2,
        /// <summary>32-bit signed integer.</summary>
        Int32 = 3,
        /// <summary>64-bit signed integer.</summary>
        Int64 = 4,
        /// <summary>16-bit floating point.</summary>
        Float16 = 5,
        /// <summary>32-bit floating point, the default.</summary>
        Float32 = 6,
        /// <summary>64-bit floating point.</summary>
        Float64 = 7,
        /// <summary>A complex number of two 32-bit floats.</summary>
        ComplexFloat32 = 9,
        /// <summary>A complex number of two 64-bit floats.</summary>
        ComplexFloat64 = 10,
        /// <summary>Booleans, one byte each.</summary>
        Bool = 11,
        /// <summary>16-bit brain floating point.</summary>
        BFloat16 = 15,
    }

    /// <summary>8-bit unsigned integer.</summary>
    public static ScalarType uint8 = ScalarType.Byte;
    /// <summary>8-bit signed integer.</summary>
    public static ScalarType int8 = ScalarType.Int8;
    /// <summary>16-bit signed integer.</summary>
    public static ScalarType int16 = ScalarType.Int16;
    public static ScalarType @short = ScalarType.Int16;
    /// <summary>32-bit signed integer.</summary>
    public static ScalarType int32 = ScalarType.Int32;
    public static ScalarType @int = ScalarType.Int32;
    /// <summary>64-bit signed integer.</summary>
    public static ScalarType int64 = ScalarType.Int64;
    public static ScalarType @long = ScalarType.Int64;
    /// <summary>16-bit floating point.</summary>
    public static ScalarType float16 = ScalarType.Float16;
    public static ScalarType half = ScalarType.Float16;
    /// <summary>16-bit brain floating point.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;
    /// <summary>32-bit floating point.</summary>
    public static ScalarType float32 = ScalarType.Float32;
    public static ScalarType @float = ScalarType.Float32;
    /// <summary>64-bit floating point.</summary>
    public static ScalarType float64 = ScalarType.Float64;
    public static ScalarType @double = ScalarType.Float64;
    /// <summary>Booleans.</summary>
    public static ScalarType @bool = ScalarType.Bool;

    static ScalarType _defaultDtype = ScalarType.Float32;

    /// <summary>The element type of factories that are given none.</summary>
    public static ScalarType get_default_dtype() => _defaultDtype;

    /// <summary>Sets the element type of factories that are given none; it must be a floating one.</summary>
    public static void set_default_dtype(ScalarType dtype) =>
        _defaultDtype = dtype.IsFloating() ? dtype
            : throw Fault.Of($"only floating-point types are supported as the default type, but got {dtype}");

    /// <summary>True for the floating element types.</summary>
    public static bool is_floating_point(ScalarType type) => type.IsFloating();

    /// <summary>True for the integer element types; Bool counts as one.</summary>
    public static bool is_integral(ScalarType type) => type.Rank() <= 1;

    /// <summary>The type that an operation between both types yields.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => Promotion.Of(type1, type2);

    /// <summary>The type that an operation between both tensors yields; a tensor of rank 0 gives way to
    /// others.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => Promotion.Of(tensor1, tensor2);
}
