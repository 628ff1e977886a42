using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>exp, log and their relatives in double precision, from additions, multiplications, divisions and bit
/// patterns alone: the same bits on every machine and at every vector width. Within a few units in the last place of
/// a double, so correctly rounded in nearly every float.</summary>
internal static class Elementary
{
    private const double Log2E = 1.4426950408889634;
    // ln 2 in two parts; the first has zeros at its end, so that a whole multiple of it is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    // Adding this to a small double leaves its nearest whole number in the low bits.
    private const double RoundingBias = 6755399441055744.0;

    /// <summary>e to the x.</summary>
    public static Vector<double> Exp(Vector<double> x)
    {
        var (p, high, low) = Reduce(x);
        var y = (p + Vector<double>.One) * high * low;
        return Clamp(x, y, Vector<double>.Zero);
    }

    /// <summary>e to the x, minus 1, exact for small x too.</summary>
    public static Vector<double> ExpM1(Vector<double> x)
    {
        var (p, high, low) = Reduce(x);
        var scale = high * low;
        var y = p * scale + (scale - Vector<double>.One);
        return Clamp(x, y, -Vector<double>.One);
    }

    public static double Exp(double x) => Exp(new Vector<double>(x))[0];

    public static double ExpM1(double x) => ExpM1(new Vector<double>(x))[0];

    /// <summary>The hyperbolic tangent.</summary>
    public static Vector<double> Tanh(Vector<double> x)
    {
        var limit = new Vector<double>(22);
        var size = Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(x), limit), limit, Vector.Abs(x));
        var e = ExpM1(size + size);
        var y = e / (e + new Vector<double>(2));
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<double>.Zero), -y,
            Vector.ConditionalSelect(Vector.Equals(x, x), Vector.ConditionalSelect(
                Vector.Equals(x, Vector<double>.Zero), x, y), x));
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Vector<double> Sigmoid(Vector<double> x) =>
        Vector<double>.One / (Vector<double>.One + Exp(-x));

    // x = n ln 2 + r with |r| <= ln 2 / 2; gives exp(r) - 1 and 2^n as a product of two powers that cannot overflow.
    private static (Vector<double> P, Vector<double> High, Vector<double> Low) Reduce(Vector<double> x)
    {
        var limit = new Vector<double>(1000);
        x = Vector.ConditionalSelect(Vector.GreaterThan(x, limit), limit, x);
        x = Vector.ConditionalSelect(Vector.LessThan(x, -limit), -limit, x);
        var bias = new Vector<double>(RoundingBias);
        var shifted = x * new Vector<double>(Log2E) + bias;
        var n = shifted - bias;
        var r = x - n * new Vector<double>(Ln2High) - n * new Vector<double>(Ln2Low);
        var p = Series(r);
        var whole = Vector.AsVectorInt64(shifted) - Vector.AsVectorInt64(bias);
        var half = Vector.ShiftRightArithmetic(whole, 1);
        return (p, PowerOfTwo(half), PowerOfTwo(whole - half));
    }

    // r + r^2/2! + ... + r^13/13!, in pairs of pairs rather than one long chain.
    private static Vector<double> Series(Vector<double> r)
    {
        Vector<double> r2 = r * r, r4 = r2 * r2;
        var a = Line(1.0 / 2, 1.0 / 6, r) + Line(1.0 / 24, 1.0 / 120, r) * r2;
        var b = Line(1.0 / 720, 1.0 / 5040, r) + Line(1.0 / 40320, 1.0 / 362880, r) * r2;
        var c = Line(1.0 / 3628800, 1.0 / 39916800, r) + Line(1.0 / 479001600, 1.0 / 6227020800, r) * r2;
        return r + r2 * (a + r4 * (b + r4 * c));
    }

    private static Vector<double> Line(double start, double slope, Vector<double> x) =>
        new Vector<double>(start) + new Vector<double>(slope) * x;

    private static Vector<double> PowerOfTwo(Vector<long> n) =>
        Vector.AsVectorDouble(Vector.ShiftLeft(n + new Vector<long>(1023), 52));

    private static Vector<double> Clamp(Vector<double> x, Vector<double> y, Vector<double> atMinusInfinity)
    {
        y = Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<double>(709.782712893384)),
            new Vector<double>(double.PositiveInfinity), y);
        y = Vector.ConditionalSelect(Vector.LessThan(x, new Vector<double>(-745.2)), atMinusInfinity, y);
        return Vector.ConditionalSelect(Vector.Equals(x, x), y, x);
    }

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
            return double.NaN;
        if (x == 0)
            return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x))
            return x;
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951)
            (m, exponent) = (m * 0.5, exponent + 1);
        double f = m - 1, correction = LogOnePlusCorrection(f);
        return exponent * Ln2High + (f + (correction + exponent * Ln2Low));
    }

    /// <summary>log(1 + x), exact for small x too.</summary>
    public static double Log1P(double x)
    {
        if (Math.Abs(x) < 0.25)
            return x + LogOnePlusCorrection(x);
        double u = 1 + x;
        return double.IsInfinity(u) || !(u > 0) ? Log(u) : Log(u) + (x - (u - 1)) / u;
    }

    /// <summary>The logarithm to base 2; whole for powers of two.</summary>
    public static double Log2(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
            return Log(x);
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        return m > 1.4142135623730951 ? exponent + 1 + Log(m * 0.5) * Log2E : exponent + Log(m) * Log2E;
    }

    /// <summary>The logarithm to base 10.</summary>
    public static double Log10(double x) => Log(x) / 2.302585092994046;

    // log(1 + f) - f for |f| < 0.42, by the series of atanh at s = f / (2 + f):
    // log(1 + f) = 2s + 2s^3/3 + ..., and 2s = f - f^2/2 + s f^2/2.
    private static double LogOnePlusCorrection(double f)
    {
        double s = f / (2 + f), z = s * s, sum = 0, half = 0.5 * f * f;
        for (int k = 25; k >= 3; k -= 2)
            sum = sum * z + 2.0 / k;
        return -(half - s * (half + sum * z));
    }

    /// <summary>x to the y; whole exponents of moderate size multiply.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
            return 1;
        if (y == 0.5 && x >= 0)
            return Math.Sqrt(x);
        if (Math.Abs(y) <= 64 && y == Math.Truncate(y))
            return WholePower(x, (int)y);
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y) || double.IsNaN(x) || double.IsNaN(y))
            return Math.Pow(x, y); // exact cases by the standard
        if (x > 0)
            return Exp(y * Log(x));
        bool isWhole = y == Math.Truncate(y), isOdd = isWhole && Math.Abs(y % 2) == 1;
        return !isWhole ? double.NaN : isOdd ? -Exp(y * Log(-x)) : Exp(y * Log(-x));
    }

    private static double WholePower(double x, int n)
    {
        double power = 1, factor = x;
        for (int k = Math.Abs(n); k > 0; k >>= 1, factor *= factor)
            if ((k & 1) == 1)
                power *= factor;
        return n < 0 ? 1 / power : power;
    }
}
