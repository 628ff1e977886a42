namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value.</summary>
    public static Tensor abs(Tensor input) => input.abs();
    public static Tensor absolute(Tensor input) => input.absolute();
    /// <summary>The smallest whole number not below the element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();
    /// <summary>The cosine of an angle in radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();
    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();
    /// <summary>e to the element.</summary>
    public static Tensor exp(Tensor input) => input.exp();
    /// <summary>e to the element, minus 1.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();
    /// <summary>The largest whole number not above the element.</summary>
    public static Tensor floor(Tensor input) => input.floor();
    /// <summary>The fraction of the element, with its sign.</summary>
    public static Tensor frac(Tensor input) => input.frac();
    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => input.log();
    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor input) => input.log10();
    /// <summary>The natural logarithm of 1 plus the element.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();
    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor input) => input.log2();
    /// <summary>1 over the element.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    /// <summary>The nearest number with that many decimals, halves to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);
    /// <summary>1 over the square root.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    /// <summary>-1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();
    /// <summary>The sine of an angle in radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();
    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();
    /// <summary>The element times itself.</summary>
    public static Tensor square(Tensor input) => input.square();
    /// <summary>The tangent of an angle in radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();
    /// <summary>The element without its fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();
}
