using System.Numerics;

namespace TorchSharp.Kernels;

internal readonly struct IsEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a == b;
}

internal readonly struct IsNotEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a != b;
}

internal readonly struct IsLess : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a < b;
}

internal readonly struct IsLessOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a <= b;
}

internal readonly struct IsGreater : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a > b;
}

internal readonly struct IsGreaterOrEqual : IComparison
{
    public static bool Holds<T>(T a, T b) where T : struct, INumber<T> => a >= b;
}
