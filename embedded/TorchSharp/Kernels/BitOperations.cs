using System.Numerics;

namespace TorchSharp.Kernels;

readonly struct BitAnd : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> =>
        T.CreateTruncating(long.CreateTruncating(a) & long.CreateTruncating(b));
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a & b;
}

readonly struct BitOr : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> =>
        T.CreateTruncating(long.CreateTruncating(a) | long.CreateTruncating(b));
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a | b;
}

readonly struct BitXor : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> =>
        T.CreateTruncating(long.CreateTruncating(a) ^ long.CreateTruncating(b));
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => a ^ b;
}
