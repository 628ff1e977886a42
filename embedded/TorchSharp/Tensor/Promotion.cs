namespace TorchSharp;

/// <summary>PyTorch's type promotion: bool, then integers, then floating; ranks above 0 outweigh rank 0.</summary>
static class Promotion
{
    /// <summary>0 for bool, 1 for integers, 2 for floating types.</summary>
    public static int Rank(this ScalarType type) => type switch
    {
        ScalarType.Bool => 0,
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 => 1,
        _ => 2,
    };

    public static bool IsFloating(this ScalarType type) => type is ScalarType.Float32 or ScalarType.Float64
        or ScalarType.Float16 or ScalarType.BFloat16;

    /// <summary>The type itself when floating, else the default: what true division and exp compute in.</summary>
    public static ScalarType ToFloating(this ScalarType type) => type.IsFloating() ? type : get_default_dtype();

    public static int Size(this ScalarType type) => type switch
    {
        ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw new NotSupportedException($"{type} tensors are not supported; use Float32 or Float64"),
    };

    public static ScalarType Of(ScalarType a, ScalarType b)
    {
        if (a == b)
            return a;
        if (a.Rank() != b.Rank())
            return a.Rank() > b.Rank() ? a : b;
        if (a == ScalarType.Byte || b == ScalarType.Byte) // unsigned meets signed: the next wider signed type
            return a == ScalarType.Int8 || b == ScalarType.Int8 ? ScalarType.Int16 : a == ScalarType.Byte ? b : a;
        return a.IsHalf() && b.IsHalf() ? ScalarType.Float32 : a.Size() > b.Size() ? a : b;
    }

    public static ScalarType Of(Tensor a, Tensor b)
    {
        if (a.dtype == b.dtype)
            return a.dtype;
        bool aIsScalar = a.Impl.Shape.Length == 0, bIsScalar = b.Impl.Shape.Length == 0;
        if (aIsScalar == bIsScalar)
            return Of(a.dtype, b.dtype);
        var (ranked, scalar) = aIsScalar ? (b.dtype, a.dtype) : (a.dtype, b.dtype);
        return scalar.Rank() > ranked.Rank() ? Of(ranked, scalar) : ranked;
    }

    /// <summary>Refuses integers and booleans, which libtorch's kernel of that name does not support.</summary>
    public static void RequireFloating(this Tensor x, string kernel)
    {
        if (!x.dtype.IsFloating())
            throw Missing(kernel, x.dtype);
    }

    /// <summary>Refuses booleans, which libtorch's kernel of that name does not support.</summary>
    public static void RequireNumbers(this Tensor x, string kernel)
    {
        if (x.dtype == ScalarType.Bool)
            throw Missing(kernel, x.dtype);
    }

    public static ExternalException Missing(string kernel, ScalarType type) =>
        Fault.Of($"\"{kernel}\" not implemented for '{type.LibtorchName()}'");
}
