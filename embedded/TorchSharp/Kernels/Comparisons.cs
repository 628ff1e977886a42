using System.Numerics;

namespace TorchSharp.Kernels;

internal readonly struct IsEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.Equals(a, b);
}

internal readonly struct IsNotEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        ~Vector.Equals(a, b);
}

internal readonly struct IsLess : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.LessThan(a, b);
}

internal readonly struct IsLessOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.LessThanOrEqual(a, b);
}

internal readonly struct IsGreater : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.GreaterThan(a, b);
}

internal readonly struct IsGreaterOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a >= b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.GreaterThanOrEqual(a, b);
}
