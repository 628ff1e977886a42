using System.Numerics;

namespace TorchSharp.Kernels;

internal readonly struct Negate : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => -x;
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => -x;
}

internal readonly struct Absolute : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.Abs(x);
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => Vector.Abs(x);
}

internal readonly struct Square : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => x * x;
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => x * x;
}

internal readonly struct SquareRoot : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => typeof(T) == typeof(float)
        ? T.CreateTruncating(MathF.Sqrt(float.CreateTruncating(x)))
        : T.CreateTruncating(Math.Sqrt(double.CreateTruncating(x)));
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => Vector.SquareRoot(x);
}

internal readonly struct ReciprocalSquareRoot : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.One / SquareRoot.Apply(x);
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => Vector<T>.One / Vector.SquareRoot(x);
}

internal readonly struct Reciprocal : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.One / x;
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => Vector<T>.One / x;
}

/// <summary>Negative elements become 0; NaN stays.</summary>
internal readonly struct Rectify : IUnary
{
    public static bool HasVector => true;
    public static T Apply<T>(T x) where T : struct, INumber<T> => x < T.Zero ? T.Zero : x;
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct =>
        Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x);
}

internal readonly struct Sign : IUnary
{
    public static bool HasVector => false;
    public static T Apply<T>(T x) where T : struct, INumber<T> =>
        x > T.Zero ? T.One : x < T.Zero ? -T.One : T.IsNaN(x) ? x : T.Zero;
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => throw new NotSupportedException();
}

/// <summary>Rounding of floating elements; integers stay as they are.</summary>
internal readonly struct Floor : IUnary
{
    public static bool HasVector => false;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.IsInteger(x) ? x
        : T.CreateTruncating(Math.Floor(double.CreateTruncating(x)));
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => throw new NotSupportedException();
}

internal readonly struct Ceiling : IUnary
{
    public static bool HasVector => false;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.IsInteger(x) ? x
        : T.CreateTruncating(Math.Ceiling(double.CreateTruncating(x)));
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => throw new NotSupportedException();
}

/// <summary>To the nearest whole number, halves to the even one.</summary>
internal readonly struct RoundToEven : IUnary
{
    public static bool HasVector => false;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.IsInteger(x) ? x
        : T.CreateTruncating(Math.Round(double.CreateTruncating(x), MidpointRounding.ToEven));
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => throw new NotSupportedException();
}

internal readonly struct Truncate : IUnary
{
    public static bool HasVector => false;
    public static T Apply<T>(T x) where T : struct, INumber<T> => T.IsInteger(x) ? x
        : T.CreateTruncating(Math.Truncate(double.CreateTruncating(x)));
    public static Vector<T> Apply<T>(Vector<T> x) where T : struct => throw new NotSupportedException();
}
