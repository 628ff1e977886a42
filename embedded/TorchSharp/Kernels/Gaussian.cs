namespace TorchSharp.Kernels;

/// <summary>The error function and the normal distribution, from Taylor series about fixed centres.</summary>
internal static class Gaussian
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double RootHalf = 0.7071067811865476;
    private const double OneOverRootTwoPi = 0.3989422804014327;
    private const int Terms = 14, CentresPerUnit = 8, Limit = 6;

    private static readonly double[] Series = Build();

    /// <summary>The error function, odd, with values from -1 to 1.</summary>
    public static double Erf(double x)
    {
        double size = Math.Abs(x);
        if (size >= Limit)
            return Math.Sign(x);
        if (double.IsNaN(x))
            return x;
        int centre = (int)(size * CentresPerUnit + 0.5);
        double d = size - (double)centre / CentresPerUnit, sum = 0;
        for (int k = Terms - 1; k >= 0; k--)
            sum = sum * d + Series[centre * Terms + k];
        return x < 0 ? -sum : sum;
    }

    /// <summary>The probability that a standard normal variable is at most x.</summary>
    public static double Cdf(double x) => 0.5 * (1 + Erf(x * RootHalf));

    /// <summary>The density of the standard normal variable at x.</summary>
    public static double Pdf(double x) => OneOverRootTwoPi * Elementary.Exp(-0.5 * x * x);

    // Coefficients of erf(c + d) in d: erf' = f = 2/sqrt(pi) exp(-x^2), and f' = -2 x f gives for the
    // coefficients of f: (k + 1) f[k+1] = -2 (c f[k] + f[k-1]).
    private static double[] Build()
    {
        var series = new double[(Limit * CentresPerUnit + 1) * Terms];
        for (int centre = 0; centre <= Limit * CentresPerUnit; centre++)
        {
            double c = (double)centre / CentresPerUnit, before = 0;
            double f = TwoOverRootPi * Elementary.Exp(-c * c);
            series[centre * Terms] = AtCentre(c);
            for (int k = 0; k < Terms - 1; k++)
            {
                series[centre * Terms + k + 1] = f / (k + 1);
                (before, f) = (f, -2 * (c * f + before) / (k + 1));
            }
        }
        return series;
    }

    // erf(c) = 2/sqrt(pi) exp(-c^2) sum of 2^n c^(2n+1) / (1 3 5 ... (2n+1)), all terms positive.
    private static double AtCentre(double c)
    {
        double term = c, sum = c;
        for (int n = 1; term > sum * 1e-18; n++)
            sum += term *= 2 * c * c / (2 * n + 1);
        return TwoOverRootPi * Elementary.Exp(-c * c) * sum;
    }
}
