using System.Numerics;

namespace TorchSharp.Kernels;

readonly struct Exponential : IFunction<Exponential>
{
    public static Vector<float> Apply(Vector<float> x) => Elementary.Exp(x);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Exp(x);
}

readonly struct ExponentialMinusOne : IFunction<ExponentialMinusOne>
{
    public static Vector<float> Apply(Vector<float> x) => Elementary.ExpM1(x);
    public static Vector<double> Apply(Vector<double> x) => Elementary.ExpM1(x);
}

readonly struct HyperbolicTangent : IFunction<HyperbolicTangent>
{
    public static Vector<float> Apply(Vector<float> x) => Elementary.Tanh(x);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Tanh(x);
}

/// <summary>1 / (1 + exp(-x)).</summary>
readonly struct Logistic : IFunction<Logistic>
{
    public static Vector<float> Apply(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Elementary.Exp(-x));
    public static Vector<double> Apply(Vector<double> x) =>
        Vector<double>.One / (Vector<double>.One + Elementary.Exp(-x));
}

/// <summary>x times its logistic.</summary>
readonly struct SigmoidLinear : IFunction<SigmoidLinear>
{
    public static Vector<float> Apply(Vector<float> x) => x / (Vector<float>.One + Elementary.Exp(-x));
    public static Vector<double> Apply(Vector<double> x) => x / (Vector<double>.One + Elementary.Exp(-x));
}

readonly struct Logarithm : IFunction<Logarithm>
{
    public static Vector<float> Apply(Vector<float> x) => Elementary.Log(x);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Log(x);
}

readonly struct LogarithmOfOnePlus : IFunction<LogarithmOfOnePlus>
{
    public static Vector<float> Apply(Vector<float> x) => Elementary.Log1P(x);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Log1P(x);
}

readonly struct Logarithm2 : IFunction<Logarithm2>
{
    public static Vector<float> Apply(Vector<float> x) => Lanes.InDoubles(x, Elementary.Log2);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Log2(x);
}

readonly struct Logarithm10 : IFunction<Logarithm10>
{
    public static Vector<float> Apply(Vector<float> x) => Lanes.InDoubles(x, Elementary.Log10);
    public static Vector<double> Apply(Vector<double> x) => Elementary.Log10(x);
}

readonly struct Sine : IFunction<Sine>
{
    public static Vector<float> Apply(Vector<float> x) => Trigonometry.Sin(x);
    public static Vector<double> Apply(Vector<double> x) => Lanes.PerElement(x, Trigonometry.Sin);
}

readonly struct Cosine : IFunction<Cosine>
{
    public static Vector<float> Apply(Vector<float> x) => Trigonometry.Cos(x);
    public static Vector<double> Apply(Vector<double> x) => Lanes.PerElement(x, Trigonometry.Cos);
}

readonly struct Tangent : IFunction<Tangent>
{
    public static Vector<float> Apply(Vector<float> x) => Lanes.InDoubles(x, Apply);
    public static Vector<double> Apply(Vector<double> x) => Lanes.PerElement(x, Trigonometry.Tan);
}

readonly struct ErrorFunction : IFunction<ErrorFunction>
{
    public static Vector<float> Apply(Vector<float> x) => Gaussian.Erf(x);
    public static Vector<double> Apply(Vector<double> x) => Lanes.PerElement(x, Gaussian.Erf);
}

/// <summary>x times the normal distribution function at x.</summary>
readonly struct GaussianLinear : IFunction<GaussianLinear>
{
    public static Vector<float> Apply(Vector<float> x) => x * Gaussian.Normal(x).Cdf;
    public static Vector<double> Apply(Vector<double> x) => x * Lanes.PerElement(x, Gaussian.Cdf);
}

/// <summary>The derivative of <see cref="GaussianLinear"/>.</summary>
readonly struct GaussianLinearSlope : IFunction<GaussianLinearSlope>
{
    public static Vector<float> Apply(Vector<float> x)
    {
        var (cdf, pdf) = Gaussian.Normal(x);
        return Vector.FusedMultiplyAdd(x, pdf, cdf);
    }

    public static Vector<double> Apply(Vector<double> x) =>
        Lanes.PerElement(x, static v => Gaussian.Cdf(v) + v * Gaussian.Pdf(v));
}

/// <summary>The first element times <see cref="GaussianLinearSlope"/> of the second; of floating elements only.
/// </summary>
readonly struct TimesGaussianLinearSlope : IBinary
{
    public static T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => Apply(new Vector<T>(a), new Vector<T>(b))[0];
    public static Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
        a * SlopeAt<T, GaussianLinearSlope>(b);

    // The interface has the form for every type.
    static Vector<T> SlopeAt<T, TSlope>(Vector<T> x) where T : unmanaged, INumber<T> where TSlope : IUnary =>
        TSlope.Apply(x);
}
