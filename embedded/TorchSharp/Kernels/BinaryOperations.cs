using System.Numerics;

namespace TorchSharp.Kernels;

readonly struct Add : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a + b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a + b;
}

readonly struct Subtract : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a - b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a - b;
}

readonly struct Multiply : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a * b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a * b;
}

/// <summary>True division, of floating elements only.</summary>
readonly struct Divide : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a / b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a / b;
}

/// <summary>The larger element, the first if they are equal; NaN if either is NaN.</summary>
readonly struct Maximum : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsNaN(a) || a >= b ? a : b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.GreaterThanOrEqual(a, b) | ~Vector.Equals(a, a), a, b);
}

/// <summary>The smaller element, the first if they are equal; NaN if either is NaN.</summary>
readonly struct Minimum : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsNaN(a) || a <= b ? a : b;
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.LessThanOrEqual(a, b) | ~Vector.Equals(a, a), a, b);
}

/// <summary>Powers: of integers by multiplication, of floating elements by exp and log.</summary>
readonly struct Power : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Apply(new Vector<T>(a), new Vector<T>(b))[0];
        if (typeof(T) == typeof(double))
            return T.CreateTruncating(Elementary.Pow(double.CreateTruncating(a), double.CreateTruncating(b)));
        if (T.IsNegative(b)) // all but 1 and -1 are rounded to 0
            return a == T.One ? a : a + T.One != T.Zero ? T.Zero : T.IsEvenInteger(b) ? T.One : a;
        var power = T.One;
        for (var n = ulong.CreateTruncating(b); n > 0; n >>= 1, a *= a)
            if ((n & 1) == 1)
                power *= a;
        return power;
    }

    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Elementary.Pow(a.As<T, float>(), b.As<T, float>()).As<float, T>();
        for (var i = 0; i < Vector<T>.Count; i++)
            a = a.WithElement(i, Apply(a[i], b[i]));
        return a;
    }
}
