using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>exp and its relatives from additions, multiplications, divisions and bit patterns alone: the same bits on
/// every machine and at every vector width, within about one unit in the last place.</summary>
static partial class Elementary
{
    const float Log2EFloat = 1.442695041f;
    // ln 2 as the sum of two floats.
    const float Ln2HighFloat = 0.693147182f, Ln2LowFloat = -1.90465421e-9f;
    // Adding this to a small number leaves its nearest whole number in the low bits.
    const float RoundingBiasFloat = 12582912f;
    const double RoundingBias = 6755399441055744.0;

    const double Log2E = 1.4426950408889634;
    // The first part has zeros at its end, so that a whole multiple of it is exact.
    const double Ln2High = 0.693147180369123816490;
    const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        // What is too small for a float, such as a masked score, becomes 0 directly: underflow is slow on processors.
        var vanishes = Vector.LessThan(x, new Vector<float>(-104f));
        x = Vector.AndNot(x, Vector.AsVectorSingle(vanishes));
        var (n, p) = Reduce(Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(89f)),
            new Vector<float>(89f), x));
        // Two factors, since 2^n itself may be too large or too small for a float.
        var half = Vector.ShiftRightArithmetic(n, 1);
        var y = (p + Vector<float>.One) * PowerOfTwo(half) * PowerOfTwo(n - half);
        return Vector.AndNot(y, Vector.AsVectorSingle(vanishes));
    }

    /// <summary>e to the x, minus 1, exact for small x too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> ExpM1(Vector<float> x)
    {
        var (n, p) = Reduce(Lanes.Clamp(x, -20f, 89f));
        // Half of the result, since 2^n may be too large.
        var scale = PowerOfTwo(n - Vector<int>.One);
        var y = Vector.FusedMultiplyAdd(p, scale, scale - new Vector<float>(0.5f));
        return Lanes.WithSignOf(y + y, x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        var size = Lanes.Clamp(Vector.Abs(x), 0f, 10f);
        var e = ExpM1(size + size);
        // e / (e + 2), with the rounding errors of sum and quotient
        Vector<float> two = new(2), sum = e + two, inverse = Vector<float>.One / sum, y = e * inverse;
        var rest = Vector.FusedMultiplyAdd(-y, sum, e) - y * (e - (sum - two));
        return Lanes.WithSignOf(Vector.FusedMultiplyAdd(rest, inverse, y), x);
    }

    // x = n ln 2 + r with |r| <= ln 2 / 2; gives n and exp(r) - 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector<int> N, Vector<float> P) Reduce(Vector<float> x)
    {
        var bias = new Vector<float>(RoundingBiasFloat);
        var shifted = Vector.FusedMultiplyAdd(x, new Vector<float>(Log2EFloat), bias);
        var n = shifted - bias;
        var r = Vector.FusedMultiplyAdd(n, new Vector<float>(-Ln2HighFloat), x);
        r = Vector.FusedMultiplyAdd(n, new Vector<float>(-Ln2LowFloat), r);
        var q = new Vector<float>(0.000199141708f).Then(r, 0.00139410084f).Then(r, 0.00833327323f)
            .Then(r, 0.041666355f).Then(r, 0.166666672f).Then(r, 0.5f);
        return (Vector.AsVectorInt32(shifted) - Vector.AsVectorInt32(bias), Vector.FusedMultiplyAdd(r * r, q, r));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> PowerOfTwo(Vector<int> n) =>
        Vector.AsVectorSingle(Vector.ShiftLeft(n + new Vector<int>(127), 23));

    /// <summary>e to the x.</summary>
    public static Vector<double> Exp(Vector<double> x)
    {
        var (n, p) = Reduce(Lanes.Clamp(x, -746.0, 710.0));
        var half = Vector.ShiftRightArithmetic(n, 1);
        return (p + Vector<double>.One) * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    public static double Exp(double x) => Exp(new Vector<double>(x))[0];

    /// <summary>e to the x, minus 1, exact for small x too.</summary>
    public static Vector<double> ExpM1(Vector<double> x)
    {
        var (n, p) = Reduce(Lanes.Clamp(x, -40.0, 710.0));
        var scale = PowerOfTwo(n - Vector<long>.One);
        var y = Vector.FusedMultiplyAdd(p, scale, scale - new Vector<double>(0.5));
        return Lanes.WithSignOf(y + y, x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static Vector<double> Tanh(Vector<double> x)
    {
        var size = Lanes.Clamp(Vector.Abs(x), 0.0, 22.0);
        var e = ExpM1(size + size);
        Vector<double> two = new(2), sum = e + two, inverse = Vector<double>.One / sum, y = e * inverse;
        var rest = Vector.FusedMultiplyAdd(-y, sum, e) - y * (e - (sum - two));
        return Lanes.WithSignOf(Vector.FusedMultiplyAdd(rest, inverse, y), x);
    }

    static (Vector<long> N, Vector<double> P) Reduce(Vector<double> x)
    {
        var bias = new Vector<double>(RoundingBias);
        var shifted = Vector.FusedMultiplyAdd(x, new Vector<double>(Log2E), bias);
        var n = shifted - bias;
        var r = Vector.FusedMultiplyAdd(n, new Vector<double>(-Ln2High), x);
        r = Vector.FusedMultiplyAdd(n, new Vector<double>(-Ln2Low), r);
        // (exp(r) - 1 - r) / r^2 by Taylor's series.
        var q = new Vector<double>(1.0 / 6227020800).Then(r, 1.0 / 479001600).Then(r, 1.0 / 39916800)
            .Then(r, 1.0 / 3628800).Then(r, 1.0 / 362880).Then(r, 1.0 / 40320).Then(r, 1.0 / 5040)
            .Then(r, 1.0 / 720).Then(r, 1.0 / 120).Then(r, 1.0 / 24).Then(r, 1.0 / 6).Then(r, 0.5);
        return (Vector.AsVectorInt64(shifted) - Vector.AsVectorInt64(bias), Vector.FusedMultiplyAdd(r * r, q, r));
    }

    static Vector<double> PowerOfTwo(Vector<long> n) =>
        Vector.AsVectorDouble(Vector.ShiftLeft(n + new Vector<long>(1023), 52));
}
