using System.Numerics;

namespace TorchSharp.Kernels;

readonly struct Negate : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> => -x;
}

readonly struct Absolute : IUnary
{
    // The smallest integer has no positive counterpart and stays.
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? Vector.Abs(x)
        : Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -x, x);
}

readonly struct Square : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> => x * x;
}

readonly struct Cube : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> => x * x * x;
}

readonly struct SquareRoot : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> => Vector.SquareRoot(x);
}

readonly struct ReciprocalSquareRoot : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        Vector<T>.One / Vector.SquareRoot(x);
}

readonly struct Reciprocal : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> => Vector<T>.One / x;
}

/// <summary>Negative elements become 0; NaN stays.</summary>
readonly struct Rectify : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x);
}

/// <summary>-1, 0 or 1; 0 for NaN.</summary>
readonly struct Sign : IUnary
{
    public static Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T>
    {
        Vector<T> zero = Vector<T>.Zero, one = Vector<T>.One;
        return (Vector.GreaterThan(x, zero) & one) - (Vector.LessThan(x, zero) & one);
    }
}

readonly struct Floor : IFunction<Floor>
{
    public static Vector<float> Apply(Vector<float> x) => Vector.Floor(x);
    public static Vector<double> Apply(Vector<double> x) => Vector.Floor(x);
}

readonly struct Ceiling : IFunction<Ceiling>
{
    public static Vector<float> Apply(Vector<float> x) => Vector.Ceiling(x);
    public static Vector<double> Apply(Vector<double> x) => Vector.Ceiling(x);
}

/// <summary>To the nearest whole number, halves to the even one.</summary>
readonly struct RoundToEven : IFunction<RoundToEven>
{
    public static Vector<float> Apply(Vector<float> x) => Vector.Round(x);
    public static Vector<double> Apply(Vector<double> x) => Vector.Round(x);
}

readonly struct Truncate : IFunction<Truncate>
{
    public static Vector<float> Apply(Vector<float> x) => Vector.Truncate(x);
    public static Vector<double> Apply(Vector<double> x) => Vector.Truncate(x);
}
