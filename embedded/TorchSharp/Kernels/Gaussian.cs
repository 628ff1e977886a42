using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>The error function and the normal distribution. In floats, from the ratio of the distribution's tail to
/// its density, which is smooth; in doubles, from Taylor series about fixed centres.</summary>
static class Gaussian
{
    const double TwoOverRootPi = 1.1283791670955126;
    const double RootHalf = 0.7071067811865476;
    const double OneOverRootTwoPi = 0.3989422804014327;
    const int Terms = 14, CentresPerUnit = 8, Limit = 6;

    static readonly double[] Series = Build();

    /// <summary>The error function, odd, with values from -1 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Erf(Vector<float> x)
    {
        var size = Lanes.Clamp(Vector.Abs(x), 0f, 6f);
        var square = size * size;
        // erf(x) = x (2/sqrt(pi) + x^2 q) near 0
        var q = new Vector<float>(7.93311629e-05f).Then(square, -0.000803503382f).Then(square, 0.00519129215f)
            .Then(square, -0.0268554837f).Then(square, 0.112836301f).Then(square, -0.376126319f);
        var near = Vector.FusedMultiplyAdd(size, new Vector<float>(0.128379166f),
            Vector.FusedMultiplyAdd(square * q, size, size));
        var density = ExpOfMinus(square, Vector.FusedMultiplyAdd(size, size, -square));
        var tail = density * TailRatio(size * new Vector<float>(1.41421354f));
        var far = Vector<float>.One - tail - tail;
        var y = Vector.ConditionalSelect(Vector.LessThan(size, Vector<float>.One), near, far);
        return Vector.ConditionalSelect(Vector.Equals(x, x), Lanes.WithSignOf(y, x), x);
    }

    /// <summary>The probability that a standard normal variable is at most x, and the density at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector<float> Cdf, Vector<float> Pdf) Normal(Vector<float> x)
    {
        var half = new Vector<float>(0.5f);
        var size = Lanes.Clamp(Vector.Abs(x), 0f, 16f);
        var square = size * size;
        var density = ExpOfMinus(half * square, half * Vector.FusedMultiplyAdd(size, size, -square));
        var tail = density * TailRatio(size);
        var cdf = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), tail, Vector<float>.One - tail);
        return (cdf, density * new Vector<float>((float)OneOverRootTwoPi));
    }

    // exp(-(high + low)) for a small low.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> ExpOfMinus(Vector<float> high, Vector<float> low)
    {
        var power = Elementary.Exp(-high);
        return Vector.FusedMultiplyAdd(power, -low, power);
    }

    // The probability of more than v over exp(-v^2/2), for 0 <= v <= 16: a polynomial of (v - 2.5) / (v + 2.5).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> TailRatio(Vector<float> v)
    {
        var middle = new Vector<float>(2.5f);
        var scale = Vector<float>.One / (v + middle);
        var t = (v - middle) * scale;
        var sum = new Vector<float>(-0.000171023872f).Then(t, -0.000324293913f).Then(t, 0.000703292724f)
            .Then(t, 0.00254049082f).Then(t, -0.00161032891f).Then(t, -0.0163931362f).Then(t, 0.00923780352f)
            .Then(t, 0.131987959f).Then(t, -0.433692127f).Then(t, 0.706656635f);
        return sum * scale;
    }

    /// <summary>The error function, odd, with values from -1 to 1.</summary>
    public static double Erf(double x)
    {
        var size = Math.Abs(x);
        if (size >= Limit)
            return Math.Sign(x);
        if (double.IsNaN(x))
            return x;
        var centre = (int)(size * CentresPerUnit + 0.5);
        double d = size - (double)centre / CentresPerUnit, sum = 0;
        for (var k = Terms - 1; k >= 0; k--)
            sum = sum * d + Series[centre * Terms + k];
        return Math.CopySign(sum, x);
    }

    /// <summary>The probability that a standard normal variable is at most x.</summary>
    public static double Cdf(double x) => 0.5 * (1 + Erf(x * RootHalf));

    /// <summary>The density of the standard normal variable at x.</summary>
    public static double Pdf(double x) => OneOverRootTwoPi * Elementary.Exp(-0.5 * x * x);

    // Coefficients of erf(c + d) in d: erf' = f = 2/sqrt(pi) exp(-x^2), and f' = -2 x f gives for the
    // coefficients of f: (k + 1) f[k+1] = -2 (c f[k] + f[k-1]).
    static double[] Build()
    {
        var series = new double[(Limit * CentresPerUnit + 1) * Terms];
        for (var centre = 0; centre <= Limit * CentresPerUnit; centre++)
        {
            double c = (double)centre / CentresPerUnit, before = 0;
            var f = TwoOverRootPi * Elementary.Exp(-c * c);
            series[centre * Terms] = AtCentre(c);
            for (var k = 0; k < Terms - 1; k++)
            {
                series[centre * Terms + k + 1] = f / (k + 1);
                (before, f) = (f, -2 * (c * f + before) / (k + 1));
            }
        }
        return series;
    }

    // erf(c) = 2/sqrt(pi) exp(-c^2) sum of 2^n c^(2n+1) / (1 3 5 ... (2n+1)), all terms positive.
    static double AtCentre(double c)
    {
        double term = c, sum = c;
        for (var n = 1; term > sum * 1e-18; n++)
            sum += term *= 2 * c * c / (2 * n + 1);
        return TwoOverRootPi * Elementary.Exp(-c * c) * sum;
    }
}
