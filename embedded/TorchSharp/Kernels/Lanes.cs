using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Steps that the elementary functions share. A product and a sum are always fused, so they round once on
/// every machine, in hardware or not.</summary>
static class Lanes
{
    /// <summary>One step of Horner's rule: sum * x + coefficient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Then(this Vector<float> sum, Vector<float> x, float coefficient) =>
        Vector.FusedMultiplyAdd(sum, x, new Vector<float>(coefficient));

    /// <summary>One step of Horner's rule: sum * x + coefficient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Then(this Vector<double> sum, Vector<double> x, double coefficient) =>
        Vector.FusedMultiplyAdd(sum, x, new Vector<double>(coefficient));

    /// <summary>The elements, but at least low and at most high; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Clamp<T>(Vector<T> x, T low, T high) where T : struct
    {
        Vector<T> least = new(low), most = new(high);
        x = Vector.ConditionalSelect(Vector.LessThan(x, least), least, x);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, most), most, x);
    }

    /// <summary>A positive y with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> WithSignOf<T>(Vector<T> y, Vector<T> x) where T : struct, IFloatingPoint<T> =>
        y | (x & new Vector<T>(-T.Zero));

    /// <summary>A function in double precision, rounded once to floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> InDoubles(Vector<float> x, Func<Vector<double>, Vector<double>> function)
    {
        Vector.Widen(x, out var low, out var high);
        return Vector.Narrow(function(low), function(high));
    }

    /// <summary>A function computed element by element.</summary>
    public static Vector<double> PerElement(Vector<double> x, Func<double, double> function)
    {
        Span<double> values = stackalloc double[Vector<double>.Count];
        x.CopyTo(values);
        foreach (ref var value in values)
            value = function(value);
        return new Vector<double>(values);
    }
}
