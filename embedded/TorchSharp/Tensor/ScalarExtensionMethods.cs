using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Numbers as scalars, and scalars as numbers.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this Half value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this short value) => value;
    public static Scalar ToScalar(this sbyte value) => value;
    public static Scalar ToScalar(this byte value) => value;
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The number, which must lie within the type.</summary>
    public static double ToDouble(this Scalar value) => value.AsDouble;
    public static float ToSingle(this Scalar value) => (float)Within(value, ScalarType.Float32).AsDouble;
    public static Half ToHalf(this Scalar value) => (Half)Within(value, ScalarType.Float16).AsDouble;
    public static long ToInt64(this Scalar value) => Within(value, ScalarType.Int64).AsLong;
    public static int ToInt32(this Scalar value) => (int)Within(value, ScalarType.Int32).AsLong;
    public static short ToInt16(this Scalar value) => (short)Within(value, ScalarType.Int16).AsLong;
    public static sbyte ToSByte(this Scalar value) => (sbyte)Within(value, ScalarType.Int8).AsLong;
    public static byte ToByte(this Scalar value) => (byte)Within(value, ScalarType.Byte).AsLong;

    /// <summary>Whether the number is not 0.</summary>
    public static bool ToBoolean(this Scalar value) => !value.IsZero;

    static Scalar Within(Scalar value, ScalarType type)
    {
        value.RequireFits(type);
        return value;
    }
}
