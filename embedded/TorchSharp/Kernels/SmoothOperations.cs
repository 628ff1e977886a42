using System.Numerics;

namespace TorchSharp.Kernels;

internal readonly struct Exponential : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => Elementary.Exp(x);
}

internal readonly struct ExponentialMinusOne : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => Elementary.ExpM1(x);
}

internal readonly struct HyperbolicTangent : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => Elementary.Tanh(x);
}

internal readonly struct Logistic : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => Elementary.Sigmoid(x);
}

/// <summary>x times its logistic.</summary>
internal readonly struct SigmoidLinear : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => x * Elementary.Sigmoid(x);
}

/// <summary>A function that is computed element by element.</summary>
internal static class PerElement
{
    public static Vector<double> Map(Vector<double> x, Func<double, double> function)
    {
        Span<double> values = stackalloc double[Vector<double>.Count];
        x.CopyTo(values);
        for (int i = 0; i < values.Length; i++)
            values[i] = function(values[i]);
        return new Vector<double>(values);
    }
}

internal readonly struct Logarithm : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Elementary.Log);
}

internal readonly struct LogarithmOfOnePlus : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Elementary.Log1P);
}

internal readonly struct Logarithm2 : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Elementary.Log2);
}

internal readonly struct Logarithm10 : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Elementary.Log10);
}

internal readonly struct Sine : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Trigonometry.Sin);
}

internal readonly struct Cosine : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Trigonometry.Cos);
}

internal readonly struct Tangent : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) =>
        PerElement.Map(x, static v => Trigonometry.Sin(v) / Trigonometry.Cos(v));
}

internal readonly struct ErrorFunction : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, Gaussian.Erf);
}

/// <summary>x times the normal distribution function at x.</summary>
internal readonly struct GaussianLinear : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) => PerElement.Map(x, static v => v * Gaussian.Cdf(v));
}

/// <summary>The derivative of <see cref="GaussianLinear"/>.</summary>
internal readonly struct GaussianLinearSlope : ISmooth
{
    public static Vector<double> Apply(Vector<double> x) =>
        PerElement.Map(x, static v => Gaussian.Cdf(v) + v * Gaussian.Pdf(v));
}
