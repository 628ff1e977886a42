namespace TorchSharp;

/// <summary>The element types, and what each is called elsewhere.</summary>
static class ElementTypes
{
    static readonly (ScalarType Type, Type CSharp, string Keyword, string Cpp, string Libtorch)[] Rows =
    [
        (ScalarType.Float32, typeof(float), "float", "float", "Float"),
        (ScalarType.Float64, typeof(double), "double", "double", "Double"),
        (ScalarType.Int64, typeof(long), "long", "long int", "Long"),
        (ScalarType.Int32, typeof(int), "int", "int", "Int"),
        (ScalarType.Bool, typeof(bool), "bool", "bool", "Bool"),
        (ScalarType.Byte, typeof(byte), "byte", "unsigned char", "Byte"),
        (ScalarType.Int8, typeof(sbyte), "sbyte", "signed char", "Char"),
        (ScalarType.Int16, typeof(short), "short", "short int", "Short"),
        (ScalarType.Float16, typeof(Half), "float16", "c10::Half", "Half"),
        (ScalarType.BFloat16, typeof(void), "bfloat16", "c10::BFloat16", "BFloat16"),
    ];

    public static IEnumerable<ScalarType> All => Rows.Select(row => row.Type);

    public static ScalarType Of(Type type)
    {
        foreach (var row in Rows)
            if (row.CSharp == type)
                return row.Type;
        throw new NotSupportedException($"tensors of {type.Name} are not supported");
    }

    /// <summary>The C# keyword of the elements' type, or what is like one.</summary>
    public static string Keyword(this ScalarType type) => Rows.First(row => row.Type == type).Keyword;

    /// <summary>The name C++ gives the type, as some error messages do.</summary>
    public static string CppName(this ScalarType type) =>
        Rows.FirstOrDefault(row => row.Type == type).Cpp ?? type.ToString();

    /// <summary>The name PyTorch gives the type in error messages, such as <c>Float</c>.</summary>
    public static string LibtorchName(this ScalarType type) =>
        Rows.FirstOrDefault(row => row.Type == type).Libtorch ?? type.ToString();

    public static void Require<T>(ScalarType type)
    {
        foreach (var row in Rows)
            if (row.Type == type && row.CSharp == typeof(T))
                return;
        throw new ArgumentException($"{typeof(T).Name} is not compatible with {type}");
    }
}
