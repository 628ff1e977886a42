using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>An operation on one element, and the same on a vector of elements.</summary>
internal interface IUnary
{
    /// <summary>False when the vector form does not exist.</summary>
    static abstract bool HasVector { get; }
    static abstract T Apply<T>(T x) where T : struct, INumber<T>;
    static abstract Vector<T> Apply<T>(Vector<T> x) where T : struct;
}

/// <summary>An operation on two elements, and the same on two vectors of elements.</summary>
internal interface IBinary
{
    /// <summary>False when the vector form does not exist.</summary>
    static abstract bool HasVector { get; }
    static abstract T Apply<T>(T a, T b) where T : struct, INumber<T>;
    static abstract Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : struct;
}

/// <summary>A question about two elements.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T a, T b) where T : struct, INumber<T>;
}
