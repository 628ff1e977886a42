using System.Runtime.Intrinsics;

namespace TorchSharp.RandomNumbers;

/// <summary>log, sine and cosine in single precision, with the polynomials of the Cephes library and the fused
/// operations of PyTorch's vector code, so that normal numbers have its bits. Fused multiply-adds are exact by the
/// standard, so the bits are the same on every machine. Only for the arguments of a Box-Muller transform.</summary>
static class BoxMullerFunctions
{
    const float RootHalf = 0.707106781186547524f, FourOverPi = 1.27323954473516f;
    // ln 2 and pi/4 in parts: whole multiples of the first ones are exact.
    const float Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;
    const float QuarterPi1 = 0.78515625f, QuarterPi2 = 2.4187564849853515625e-4f,
        QuarterPi3 = 3.77489497744594108e-8f;

    /// <summary>The natural logarithm of normal positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x)
    {
        // x = m 2^e with m from sqrt(1/2) to below sqrt(2); the polynomial is in m - 1.
        var bits = x.AsInt32();
        var e = Vector128.ConvertToSingle((bits >>> 23) - Vector128.Create(126));
        var m = ((bits & Vector128.Create(0x007fffff)) | Vector128.Create(0.5f).AsInt32()).AsSingle();
        var isLow = Vector128.LessThan(m, Vector128.Create(RootHalf));
        e -= isLow & Vector128<float>.One;
        m = m - Vector128<float>.One + (isLow & m);
        var z = m * m;
        var y = Next(Vector128.Create(7.0376836292e-2f), m, -1.1514610310e-1f);
        y = Next(Next(y, m, 1.1676998740e-1f), m, -1.2420140846e-1f);
        y = Next(Next(y, m, 1.4249322787e-1f), m, -1.6668057665e-1f);
        y = Next(Next(Next(y, m, 2.0000714765e-1f), m, -2.4999993993e-1f), m, 3.3333331174e-1f);
        y = Vector128.FusedMultiplyAdd(y * m, z, e * Vector128.Create(Ln2Low)) - z * Vector128.Create(0.5f);
        return Vector128.FusedMultiplyAdd(e, Vector128.Create(Ln2High), m + y);
    }

    /// <summary>Sine and cosine of angles from 0 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<float> Sin, Vector128<float> Cos) SinCos(Vector128<float> x)
    {
        // Octants count from the middle of the first one: x - octant pi/4 lies within plus or minus pi/4.
        var octant = Vector128.ConvertToInt32(x * Vector128.Create(FourOverPi)) + Vector128<int>.One;
        octant &= ~Vector128<int>.One;
        var turns = -Vector128.ConvertToSingle(octant);
        x = Vector128.FusedMultiplyAdd(turns, Vector128.Create(QuarterPi1), x);
        x = Vector128.FusedMultiplyAdd(turns, Vector128.Create(QuarterPi2), x);
        x = Vector128.FusedMultiplyAdd(turns, Vector128.Create(QuarterPi3), x);
        var z = x * x;
        var cos = Next(Vector128.Create(2.443315711809948e-5f), z, -1.388731625493765e-3f);
        cos = Next(cos, z, 4.166664568298827e-2f) * z;
        cos = Vector128.FusedMultiplyAdd(cos, z, z * Vector128.Create(-0.5f)) + Vector128<float>.One;
        var sin = Next(Vector128.Create(-1.9515295891e-4f), z, 8.3321608736e-3f);
        sin = Next(sin, z, -1.6666654611e-1f) * z;
        sin = Vector128.FusedMultiplyAdd(sin, x, x);
        // Octants 2 and 6 swap the two; the sine is negative in 4 and 6, the cosine in 2 and 4.
        var swaps = Vector128.Equals(octant & Vector128.Create(2), Vector128.Create(2)).AsSingle();
        var sinSign = (octant & Vector128.Create(4)) << 29;
        var cosSign = (~(octant - Vector128.Create(2)) & Vector128.Create(4)) << 29;
        return ((Vector128.ConditionalSelect(swaps, cos, sin).AsInt32() ^ sinSign).AsSingle(),
            (Vector128.ConditionalSelect(swaps, sin, cos).AsInt32() ^ cosSign).AsSingle());
    }

    // One step of Horner's scheme.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Next(Vector128<float> y, Vector128<float> x, float coefficient) =>
        Vector128.FusedMultiplyAdd(y, x, Vector128.Create(coefficient));
}
