namespace TorchSharp;

/// <summary>A single number that keeps its kind: integer, floating or boolean.</summary>
public sealed class Scalar : IDisposable
{
    readonly double _floating;
    readonly long _integer;

    Scalar(double value, ScalarType type) => (_floating, _integer, Type) = (value, 0, type);

    Scalar(long value, ScalarType type) => (_floating, _integer, Type) = (value, value, type);

    /// <summary>The kind of number: Float64, Int64 or Bool.</summary>
    public ScalarType Type { get; }

    internal double AsDouble => _floating;

    internal long AsLong => Type.IsFloating() ? Converting.Whole(_floating) : _integer;

    internal bool IsZero => _floating == 0;

    /// <summary>Refuses a number that elements of a type cannot hold. Negative whole numbers wrap to bytes.</summary>
    internal void RequireFits(ScalarType type)
    {
        var fits = type switch
        {
            ScalarType.Float32 => !double.IsFinite(_floating) || Math.Abs(_floating) <= float.MaxValue,
            ScalarType.Float16 => !double.IsFinite(_floating) || Math.Abs(_floating) <= 65504,
            ScalarType.BFloat16 => !double.IsFinite(_floating) || Math.Abs(_floating) <= 3.3895313892515355e38,
            ScalarType.Byte => IsWithin(Type.IsFloating() ? 0 : -byte.MaxValue, byte.MaxValue),
            ScalarType.Int8 => IsWithin(sbyte.MinValue, sbyte.MaxValue),
            ScalarType.Int16 => IsWithin(short.MinValue, short.MaxValue),
            ScalarType.Int32 => IsWithin(int.MinValue, int.MaxValue),
            ScalarType.Int64 => IsWithin(long.MinValue, long.MaxValue),
            _ => true,
        };
        if (!fits)
            throw Fault.Of($"value cannot be converted to type {NameOf(type)} without overflow");
    }

    // 2^63 counts as within: as a double it is the same as the largest Int64.
    bool IsWithin(long least, long most) =>
        Type.IsFloating() ? _floating >= least && _floating <= most : _integer >= least && _integer <= most;

    static string NameOf(ScalarType type) => type switch
    {
        ScalarType.Byte => "uint8_t",
        ScalarType.Int64 => "int64_t",
        ScalarType.Int16 => "int16_t",
        ScalarType.Int8 => "int8_t",
        _ => type.CppName(),
    };

    /// <summary>Frees nothing; TorchSharp's scalars are disposable.</summary>
    public void Dispose() { }

    /// <summary>A floating scalar.</summary>
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);
    public static implicit operator Scalar(float value) => (double)value;
    public static implicit operator Scalar(Half value) => (double)value;
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);
    public static implicit operator Scalar(int value) => (long)value;
    public static implicit operator Scalar(short value) => (long)value;
    public static implicit operator Scalar(sbyte value) => (long)value;
    public static implicit operator Scalar(byte value) => (long)value;
    /// <summary>A boolean scalar.</summary>
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);
}
