using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Divisions that round, and what they leave.</summary>
static class Division
{
    /// <summary>Floating elements divide by 0 to inf or NaN; for integers it is an error.</summary>
    public static void Check<T>(T divisor) where T : unmanaged, INumber<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double) && T.IsZero(divisor))
            throw Fault.Of("ZeroDivisionError");
    }

    // The smallest integer divided by -1 overflows: it wraps as products do, where the processor would raise an
    // exception.
    public static bool IsNegation<T>(T divisor) where T : unmanaged, INumber<T> => divisor + T.One == T.Zero;

    /// <summary>The quotient rounded towards zero.</summary>
    public static T Truncated<T>(T a, T b) where T : unmanaged, INumber<T> => IsNegation(b) ? -a : a / b;

    /// <summary>What the quotient rounded towards zero leaves.</summary>
    public static T Rest<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        var isFloating = typeof(T) == typeof(float) || typeof(T) == typeof(double);
        return !isFloating && IsNegation(b) ? T.Zero : a % b;
    }

    /// <summary>Whether a rest has another sign than the divisor, so that the quotient is not yet the floor.</summary>
    public static bool IsAbove<T>(T rest, T b) where T : unmanaged, INumber<T> =>
        !T.IsZero(rest) && rest < T.Zero != b < T.Zero;
}

/// <summary>Division rounded towards negative infinity.</summary>
readonly struct FloorDivide : IPairwise<FloorDivide>
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        Division.Check(b);
        if (T.IsZero(b))
            return a / b;
        var rest = Division.Rest(a, b);
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            return Division.IsAbove(rest, b) ? Division.Truncated(a, b) - T.One : Division.Truncated(a, b);
        var quotient = (a - rest) / b;
        if (Division.IsAbove(rest, b))
            quotient -= T.One;
        // Nearly whole: rounding errors are what is left to remove.
        var floor = T.CreateTruncating(Math.Floor(double.CreateTruncating(quotient)));
        return T.IsZero(quotient) ? T.CopySign(T.Zero, a / b) : quotient - floor > T.CreateTruncating(0.5)
            ? floor + T.One : floor;
    }
}

/// <summary>Division rounded towards zero, of integers.</summary>
readonly struct TruncateDivide : IPairwise<TruncateDivide>
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        Division.Check(b);
        return Division.Truncated(a, b);
    }
}

/// <summary>The remainder of a division rounded towards negative infinity; it has the divisor's sign.</summary>
readonly struct Remainder : IPairwise<Remainder>
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        Division.Check(b);
        var rest = Division.Rest(a, b);
        return Division.IsAbove(rest, b) ? rest + b : rest;
    }
}

/// <summary>The remainder of a division rounded towards zero; it has the dividend's sign.</summary>
readonly struct FloatingRemainder : IPairwise<FloatingRemainder>
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        Division.Check(b);
        return Division.Rest(a, b);
    }
}
