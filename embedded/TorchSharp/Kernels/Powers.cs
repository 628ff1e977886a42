using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>x to the y, as exp(y log x) with a logarithm of twice the precision.</summary>
static partial class Elementary
{
    /// <summary>x to the y; whole exponents of moderate size multiply.</summary>
    public static double Pow(double x, double y) => Math.Abs(y) <= 64 && y == Math.Truncate(y)
        ? WholePower(x, (int)y) : Pow(new Vector<double>(x), new Vector<double>(y))[0];

    /// <summary>x to the y, in double precision and rounded once.</summary>
    public static Vector<float> Pow(Vector<float> x, Vector<float> y)
    {
        Vector.Widen(x, out var x1, out var x2);
        Vector.Widen(y, out var y1, out var y2);
        return Vector.Narrow(Pow(x1, y1), Pow(x2, y2));
    }

    /// <summary>x to the y.</summary>
    public static Vector<double> Pow(Vector<double> x, Vector<double> y)
    {
        Vector<double> zero = Vector<double>.Zero, one = Vector<double>.One, two = new(2);
        var size = Vector.Abs(x);
        var power = PowerOfSize(size, y);
        // A negative base: odd exponents keep its sign, fractions have no real power.
        var half = y / two;
        var isWhole = Vector.Equals(y, Vector.Truncate(y));
        var isOdd = isWhole & ~Vector.Equals(half, Vector.Truncate(half));
        var sign = Vector.AsVectorDouble(Vector.AsVectorInt64(x) & isOdd) & new Vector<double>(-0.0);
        var hasNone = Vector.LessThan(x, zero) & Vector.LessThan(size, new Vector<double>(double.PositiveInfinity))
            & ~isWhole;
        power = Vector.ConditionalSelect(hasNone, new Vector<double>(double.NaN), power | sign);
        return Vector.ConditionalSelect(Vector.Equals(y, zero) | Vector.Equals(x, one), one, power);
    }

    static Vector<double> PowerOfSize(Vector<double> x, Vector<double> y)
    {
        var (n, high, low) = LogParts(x);
        // n ln 2 + high + low as an exact sum of two doubles; n ln 2's first part is exact.
        var start = n * new Vector<double>(Ln2High);
        var sum = start + high;
        var back = sum - start;
        var rest = (start - (sum - back)) + (high - back)
            + Vector.FusedMultiplyAdd(n, new Vector<double>(Ln2Low), low);
        sum = LogLimits(x, sum);
        var product = y * sum;
        var tail = Vector.FusedMultiplyAdd(y, rest, Vector.FusedMultiplyAdd(y, sum, -product));
        // Beyond the range of exp, and at infinities, the tail means nothing.
        var isFar = ~Vector.LessThan(Vector.Abs(product), new Vector<double>(800));
        tail = Vector.ConditionalSelect(isFar, Vector<double>.Zero, tail);
        product = Vector.ConditionalSelect(Vector.Equals(x, Vector<double>.One) & Vector.Equals(y, y),
            Vector<double>.Zero, product);
        var power = Exp(product);
        return Vector.ConditionalSelect(isFar, power, Vector.FusedMultiplyAdd(power, tail, power));
    }

    // x = 2^n (1 + f), log(1 + f) = high + low by the series of atanh at s = f / (2 + f), which is 2 s + 2 s^3/3 + ...
    static (Vector<double> N, Vector<double> High, Vector<double> Low) LogParts(Vector<double> x)
    {
        var two = new Vector<double>(2);
        var isTiny = Vector.LessThan(x, new Vector<double>(2.2250738585072014e-308));
        var (e, f) = Split(Vector.ConditionalSelect(isTiny, x * new Vector<double>(4503599627370496.0), x));
        var n = Vector.ConvertToDouble(e - (isTiny & new Vector<long>(52)));
        var divisor = f + two;
        var s = f / divisor;
        var sLow = (Vector.FusedMultiplyAdd(-s, divisor, f) - s * (f - (divisor - two))) / divisor;
        var z = s * s;
        var zLow = Vector.FusedMultiplyAdd(s, s, -z) + two * s * sLow;
        // 2 z / 3 + 2 z^2 / 5 + ... in two parts
        Vector<double> third = new(2.0 / 3), thirdLow = new(3.700743415417188e-17);
        Vector<double> first = z * third, others = z * z * AtanhRest(z), term = first + others;
        var termLow = first - term + others + Vector.FusedMultiplyAdd(z, third, -first)
            + Vector.FusedMultiplyAdd(zLow, third, z * thirdLow);
        // s (2 + term)
        var cubic = s * term;
        var cubicLow = Vector.FusedMultiplyAdd(s, term, -cubic) + Vector.FusedMultiplyAdd(s, termLow, sLow * term);
        var high = s + s + cubic;
        return (n, high, (s + s - high) + cubic + (sLow + sLow) + cubicLow);
    }

    static double WholePower(double x, int n)
    {
        double power = 1, factor = x;
        for (var k = Math.Abs(n); k > 0; k >>= 1, factor *= factor)
            if ((k & 1) == 1)
                power *= factor;
        return n < 0 ? 1 / power : power;
    }
}
