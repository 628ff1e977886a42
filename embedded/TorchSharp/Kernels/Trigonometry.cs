namespace TorchSharp.Kernels;

/// <summary>Sine and cosine from additions and multiplications alone. Angles up to about 1e9 are reduced without
/// loss; beyond, precision goes as the angle grows.</summary>
internal static class Trigonometry
{
    private const double TwoOverPi = 0.6366197723675814;
    // pi/2 in three parts; the first two end in zeros, so that whole multiples of them are exact.
    private const double HalfPi1 = 1.57079632673412561417e+00;
    private const double HalfPi2 = 6.07710050630396597660e-11;
    private const double HalfPi3 = 2.02226624879595063154e-21;

    public static double Sin(double x) => SinCos(x).Sin;

    public static double Cos(double x) => SinCos(x).Cos;

    public static (double Sin, double Cos) SinCos(double x)
    {
        if (!double.IsFinite(x))
            return (double.NaN, double.NaN);
        double turns = Math.Round(x * TwoOverPi, MidpointRounding.ToEven);
        // The angle is r + tail: r alone would lose what the subtraction rounds away.
        double a = x - turns * HalfPi1, b = turns * HalfPi2, r = a - b;
        double tail = (a - r - b) - turns * HalfPi3;
        double sin = SinNearZero(r), cos = CosNearZero(r);
        (sin, cos) = (sin + tail * cos, cos - tail * sin);
        return ((long)turns & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // Taylor series for |r| <= pi/4; the first term left out is below 1e-18.
    private static double SinNearZero(double r)
    {
        double z = r * r, sum = 0;
        for (int k = 17; k >= 3; k -= 2)
            sum = (sum * z + 1) * (-1.0 / (k * (k - 1)));
        return r + r * z * sum;
    }

    private static double CosNearZero(double r)
    {
        double z = r * r, sum = 0;
        for (int k = 18; k >= 4; k -= 2)
            sum = (sum * z + 1) * (-1.0 / (k * (k - 1)));
        double half = 0.5 * z, rest = 1 - half;
        return rest + ((1 - rest - half) - half * z * sum);
    }
}
