using System.Numerics;

namespace TorchSharp.Kernels;

readonly struct IsEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.Equals(a, b);
}

readonly struct IsNotEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        ~Vector.Equals(a, b);
}

readonly struct IsLess : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.LessThan(a, b);
}

readonly struct IsLessOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.LessThanOrEqual(a, b);
}

readonly struct IsGreater : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.GreaterThan(a, b);
}

readonly struct IsGreaterOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : unmanaged, INumber<T> => a >= b;
    public static Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        Vector.GreaterThanOrEqual(a, b);
}
