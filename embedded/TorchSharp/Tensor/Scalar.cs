using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A single number that keeps its kind: integer, floating or truth value.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double _floating;
    private readonly long _integer;

    private Scalar(double value, ScalarType type) => (_floating, _integer, Type) = (value, 0, type);

    private Scalar(long value, ScalarType type) => (_floating, _integer, Type) = (value, value, type);

    /// <summary>The type the number came as; promotion needs only its kind.</summary>
    public ScalarType Type { get; }

    internal double AsDouble => _floating;

    internal long AsLong => Type.IsFloating() ? (long)_floating : _integer;

    internal bool IsZero => _floating == 0;

    /// <summary>Frees nothing; TorchSharp's scalars are disposable.</summary>
    public void Dispose() { }

    /// <summary>A floating scalar.</summary>
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);
    /// <summary>A floating scalar.</summary>
    public static implicit operator Scalar(float value) => new(value, ScalarType.Float32);
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(int value) => new(value, ScalarType.Int32);
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(short value) => new(value, ScalarType.Int16);
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(sbyte value) => new(value, ScalarType.Int8);
    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(byte value) => new(value, ScalarType.Byte);
    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);
}
