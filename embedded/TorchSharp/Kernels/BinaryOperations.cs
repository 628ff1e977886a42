using System.Numerics;

namespace TorchSharp.Kernels;

internal readonly struct Add : IBinary
{
    public static bool HasVector => true;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => a + b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct => a + b;
}

internal readonly struct Subtract : IBinary
{
    public static bool HasVector => true;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => a - b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct => a - b;
}

internal readonly struct Multiply : IBinary
{
    public static bool HasVector => true;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => a * b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct => a * b;
}

/// <summary>True division, of floating elements only.</summary>
internal readonly struct Divide : IBinary
{
    public static bool HasVector => true;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => a / b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct => a / b;
}

/// <summary>Division rounded towards negative infinity.</summary>
internal readonly struct FloorDivide : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            return (a - Remainder.Apply(a, b)) / b;
        if (T.IsZero(b))
            throw Fault.Of("ZeroDivisionError");
        var quotient = a / b;
        return quotient * b != a && T.IsNegative(a) != T.IsNegative(b) ? quotient - T.One : quotient;
    }

    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>Division rounded towards zero, of integers.</summary>
internal readonly struct TruncateDivide : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> =>
        T.IsZero(b) ? throw Fault.Of("ZeroDivisionError") : a / b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>What is left of a division; it has the divisor's sign.</summary>
internal readonly struct Remainder : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T>
    {
        bool isFloating = typeof(T) == typeof(float) || typeof(T) == typeof(double);
        if (!isFloating && T.IsZero(b))
            throw Fault.Of("ZeroDivisionError");
        var rest = a % b;
        return !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(b) ? rest + b : rest;
    }

    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>What is left of a division; it has the dividend's sign.</summary>
internal readonly struct FloatingRemainder : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => a % b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>The larger element; NaN wins.</summary>
internal readonly struct Maximum : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => T.IsNaN(a) || a > b ? a : b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>The smaller element; NaN wins.</summary>
internal readonly struct Minimum : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T> => T.IsNaN(a) || a < b ? a : b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}

/// <summary>Powers. Whole exponents multiply; others go through exp and log.</summary>
internal readonly struct Power : IBinary
{
    public static bool HasVector => false;
    public static T Apply<T>(T a, T b) where T : struct, INumber<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            return T.CreateTruncating(Elementary.Pow(double.CreateTruncating(a), double.CreateTruncating(b)));
        if (T.IsNegative(b))
            return a == T.One ? a : T.Zero;
        var power = T.One;
        for (long n = long.CreateTruncating(b); n > 0; n >>= 1, a *= a)
            if ((n & 1) == 1)
                power *= a;
        return power;
    }

    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct =>
        throw new NotSupportedException();
}
