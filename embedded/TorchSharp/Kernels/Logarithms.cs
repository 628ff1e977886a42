using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>log and its relatives: a number is 2^e m with m near 1, its logarithm e ln 2 + log(m).</summary>
static partial class Elementary
{
    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x)
    {
        // Subnormal numbers are scaled up first.
        var isTiny = Vector.LessThan(x, new Vector<float>(1.17549435e-38f));
        var scaled = Vector.ConditionalSelect(isTiny, x * new Vector<float>(8388608f), x);
        return LogOf(x, scaled, isTiny & new Vector<int>(23), Vector<float>.Zero);
    }

    /// <summary>log(1 + x), exact for small x too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1P(Vector<float> x)
    {
        var one = Vector<float>.One;
        var u = one + x;
        // The rounding error of 1 + x.
        var lost = Vector.ConditionalSelect(Vector.GreaterThan(x, one), one - (u - x), x - (u - one)) / u;
        lost = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(lost), one), lost, Vector<float>.Zero);
        var y = LogOf(u, u, Vector<int>.Zero, lost);
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), x, y);
    }

    // log(scaled) - shift ln 2 + small, where x is the number asked for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> LogOf(Vector<float> x, Vector<float> scaled, Vector<int> shift, Vector<float> small)
    {
        var bits = Vector.AsVectorInt32(scaled);
        var e = Vector.ShiftRightArithmetic(bits - new Vector<int>(0x3F3504F3), 23);
        var f = Vector.AsVectorSingle(bits - Vector.ShiftLeft(e, 23)) - Vector<float>.One;
        var n = Vector.ConvertToSingle(e - shift);
        // log(1 + f) = f - f^2/2 + f^3 q
        var q = new Vector<float>(0.0691580474f).Then(f, -0.117913105f).Then(f, 0.118735865f).Then(f, -0.123841546f)
            .Then(f, 0.142185554f).Then(f, -0.16669257f).Then(f, 0.20002231f).Then(f, -0.249999866f)
            .Then(f, 0.333333105f);
        var square = f * f;
        var rest = Vector.FusedMultiplyAdd(square, f * q, Vector.FusedMultiplyAdd(square, new Vector<float>(-0.5f),
            Vector.FusedMultiplyAdd(n, new Vector<float>(Ln2LowFloat), small)));
        return LogLimits(x, Vector.FusedMultiplyAdd(n, new Vector<float>(Ln2HighFloat), f + rest));
    }

    /// <summary>The natural logarithm.</summary>
    public static Vector<double> Log(Vector<double> x)
    {
        var isTiny = Vector.LessThan(x, new Vector<double>(2.2250738585072014e-308));
        var scaled = Vector.ConditionalSelect(isTiny, x * new Vector<double>(4503599627370496.0), x);
        return LogOf(x, scaled, isTiny & new Vector<long>(52), Vector<double>.Zero);
    }

    /// <summary>log(1 + x), exact for small x too.</summary>
    public static Vector<double> Log1P(Vector<double> x)
    {
        var one = Vector<double>.One;
        var u = one + x;
        var lost = Vector.ConditionalSelect(Vector.GreaterThan(x, one), one - (u - x), x - (u - one)) / u;
        lost = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(lost), one), lost, Vector<double>.Zero);
        var y = LogOf(u, u, Vector<long>.Zero, lost);
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<double>.Zero), x, y);
    }

    public static double Log(double x) => Log(new Vector<double>(x))[0];

    public static double Log1P(double x) => Log1P(new Vector<double>(x))[0];

    /// <summary>The logarithm to base 2; whole for powers of two.</summary>
    public static Vector<double> Log2(Vector<double> x) => Vector.ConditionalSelect(
        Vector.LessThan(Vector.Abs(x), new Vector<double>(double.PositiveInfinity)), FiniteLog2(x), Log(x));

    static Vector<double> FiniteLog2(Vector<double> x)
    {
        var (n, high, low) = LogParts(x);
        Vector<double> log2E = new(Log2E), log2ELow = new(2.0355273740931033e-17);
        var product = high * log2E;
        var rest = Vector.FusedMultiplyAdd(high, log2E, -product)
            + Vector.FusedMultiplyAdd(low, log2E, high * log2ELow);
        return LogLimits(x, n + (product + rest));
    }

    /// <summary>The logarithm to base 10.</summary>
    public static Vector<double> Log10(Vector<double> x) => Log(x) / new Vector<double>(2.302585092994046);

    static Vector<double> LogOf(
        Vector<double> x, Vector<double> scaled, Vector<long> shift, Vector<double> small)
    {
        var (e, f) = Split(scaled);
        var n = Vector.ConvertToDouble(e - shift);
        // log(1 + f) = 2s + 2s^3/3 + ... with s = f / (2 + f), and 2s = f - f^2/2 + s f^2/2
        var s = f / (f + new Vector<double>(2));
        var half = new Vector<double>(0.5) * f * f;
        var rest = Vector.FusedMultiplyAdd(s, half + AtanhTail(s * s),
            Vector.FusedMultiplyAdd(n, new Vector<double>(Ln2Low), small)) - half;
        return LogLimits(x, Vector.FusedMultiplyAdd(n, new Vector<double>(Ln2High), f + rest));
    }

    static (Vector<long> E, Vector<double> F) Split(Vector<double> x)
    {
        var bits = Vector.AsVectorInt64(x);
        var e = Vector.ShiftRightArithmetic(bits - new Vector<long>(0x3FE6A09E667F3BCD), 52);
        return (e, Vector.AsVectorDouble(bits - Vector.ShiftLeft(e, 52)) - Vector<double>.One);
    }

    // 2 z/3 + 2 z^2/5 + ...
    static Vector<double> AtanhTail(Vector<double> z) => z * AtanhRest(z).Then(z, 2.0 / 3);

    static Vector<double> AtanhRest(Vector<double> z) => new Vector<double>(2.0 / 23).Then(z, 2.0 / 21)
        .Then(z, 2.0 / 19).Then(z, 2.0 / 17).Then(z, 2.0 / 15).Then(z, 2.0 / 13).Then(z, 2.0 / 11).Then(z, 2.0 / 9)
        .Then(z, 2.0 / 7).Then(z, 2.0 / 5);

    // NaN below 0, -inf at 0, inf at inf.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<T> LogLimits<T>(Vector<T> x, Vector<T> y) where T : struct, IFloatingPointIeee754<T>
    {
        var infinity = new Vector<T>(T.PositiveInfinity);
        y = Vector.ConditionalSelect(Vector.LessThan(x, infinity), y, x);
        y = Vector.ConditionalSelect(Vector.Equals(x, Vector<T>.Zero), -infinity, y);
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), new Vector<T>(T.NaN), y);
    }
}
