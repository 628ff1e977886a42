namespace TorchSharp;

/// <summary>The C# types of tensor elements.</summary>
static class ElementTypes
{
    public static ScalarType Of(Type type)
    {
        if (type == typeof(float))
            return ScalarType.Float32;
        if (type == typeof(double))
            return ScalarType.Float64;
        if (type == typeof(long))
            return ScalarType.Int64;
        if (type == typeof(int))
            return ScalarType.Int32;
        if (type == typeof(bool))
            return ScalarType.Bool;
        if (type == typeof(byte))
            return ScalarType.Byte;
        if (type == typeof(sbyte))
            return ScalarType.Int8;
        if (type == typeof(short))
            return ScalarType.Int16;
        if (type == typeof(Half))
            return ScalarType.Float16;
        throw new NotSupportedException($"tensors of {type.Name} are not supported");
    }

    static Type Of(ScalarType type) => type switch
    {
        ScalarType.Float32 => typeof(float),
        ScalarType.Float64 => typeof(double),
        ScalarType.Int64 => typeof(long),
        ScalarType.Int32 => typeof(int),
        ScalarType.Bool => typeof(bool),
        ScalarType.Byte => typeof(byte),
        ScalarType.Int8 => typeof(sbyte),
        ScalarType.Float16 => typeof(Half),
        ScalarType.BFloat16 => typeof(void),
        _ => typeof(short),
    };

    /// <summary>The C# keyword of the elements' type.</summary>
    public static string NameOf(ScalarType type) => type switch
    {
        ScalarType.Float32 => "float",
        ScalarType.Float64 => "double",
        ScalarType.Int64 => "long",
        ScalarType.Int32 => "int",
        ScalarType.Bool => "bool",
        ScalarType.Byte => "byte",
        ScalarType.Int8 => "sbyte",
        ScalarType.Float16 => "float16",
        ScalarType.BFloat16 => "bfloat16",
        _ => "short",
    };

    public static void Require<T>(ScalarType type)
    {
        if (Of(type) != typeof(T))
            throw new ArgumentException($"{typeof(T).Name} is not compatible with {type}");
    }
}
