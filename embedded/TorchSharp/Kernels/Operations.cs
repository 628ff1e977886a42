using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>An operation on each element of a vector.</summary>
interface IUnary
{
    static abstract Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, INumber<T>;
}

/// <summary>A function of floating elements; integers stay as they are.</summary>
interface IFunction<TSelf> : IUnary where TSelf : IFunction<TSelf>
{
    static abstract Vector<float> Apply(Vector<float> x);
    static abstract Vector<double> Apply(Vector<double> x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<T> IUnary.Apply<T>(Vector<T> x) =>
        typeof(T) == typeof(float) ? TSelf.Apply(x.As<T, float>()).As<float, T>()
        : typeof(T) == typeof(double) ? TSelf.Apply(x.As<T, double>()).As<double, T>() : x;
}

/// <summary>An operation on two elements, and the same on two vectors of elements.</summary>
interface IBinary
{
    static abstract T Apply<T>(T a, T b) where T : unmanaged, INumber<T>;
    static abstract Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>;
}

/// <summary>An operation that no vector instruction does: vectors go element by element.</summary>
interface IPairwise<TSelf> : IBinary where TSelf : IPairwise<TSelf>
{
    static Vector<T> IBinary.Apply<T>(Vector<T> a, Vector<T> b)
    {
        for (var i = 0; i < Vector<T>.Count; i++)
            a = a.WithElement(i, TSelf.Apply(a[i], b[i]));
        return a;
    }
}

/// <summary>A comparison of two elements, and of two vectors: all bits set mean true.</summary>
interface IComparison
{
    static abstract bool Holds<T>(T a, T b) where T : unmanaged, INumber<T>;
    static abstract Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T>;
}
