using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Which C# type holds the elements of which tensor.</summary>
internal static class ElementTypes
{
    public static ScalarType Of(Type type)
    {
        if (type == typeof(float)) return ScalarType.Float32;
        if (type == typeof(double)) return ScalarType.Float64;
        if (type == typeof(long)) return ScalarType.Int64;
        if (type == typeof(int)) return ScalarType.Int32;
        if (type == typeof(bool)) return ScalarType.Bool;
        if (type == typeof(byte)) return ScalarType.Byte;
        if (type == typeof(sbyte)) return ScalarType.Int8;
        if (type == typeof(short)) return ScalarType.Int16;
        throw new NotSupportedException($"tensors of {type.Name} are not supported");
    }

    public static void Require<T>(ScalarType type)
    {
        if (Of(typeof(T)) != type)
            throw new ArgumentException($"{typeof(T).Name} is not compatible with {type}");
    }
}
