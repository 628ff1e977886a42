using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>Sine and cosine from additions and multiplications alone: the angle is a whole number of quarter turns and
/// a rest of at most an eighth, where short series do.</summary>
static class Trigonometry
{
    // pi/2 as the sum of three floats.
    const float HalfPi1Float = 1.57079637f, HalfPi2Float = -4.37113883e-8f, HalfPi3Float = -1.71512451e-15f;
    const float RoundingBias = 12582912f;
    // Up to here three parts of pi/2 are enough.
    const float NearFloat = 100000f;
    const double Near = 1e6;

    const double TwoOverPi = 0.6366197723675814;
    // pi/2 in three parts; the first two end in zeros, so that whole multiples of them are exact.
    const double HalfPi1 = 1.57079632673412561417e+00;
    const double HalfPi2 = 6.07710050630396597660e-11;
    const double HalfPi3 = 2.02226624879595063154e-21;

    // The binary digits of 2/pi after the point.
    static readonly ulong[] TwoOverPiDigits =
    [
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0,
        0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4,
        0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sin(Vector<float> x)
    {
        var y = Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), x, Quarter(x, 0));
        return IsNear(x) ? y : InFar(x, y, Sin);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Cos(Vector<float> x) =>
        Quarter(x, 1) is var y && IsNear(x) ? y : InFar(x, y, Cos);

    static bool IsNear(Vector<float> x) => Vector.LessThanOrEqualAll(Vector.Abs(x), new(NearFloat));

    // The function in double precision where the angle is large, and NaN where it is not finite.
    static Vector<float> InFar(Vector<float> x, Vector<float> y, Func<double, double> function)
    {
        for (var i = 0; i < Vector<float>.Count; i++)
            if (!(Math.Abs(x[i]) <= NearFloat))
                y = y.WithElement(i, (float)function(x[i]));
        return y;
    }

    // The sine of the angle and so many quarter turns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> Quarter(Vector<float> x, int turns)
    {
        var bias = new Vector<float>(RoundingBias);
        var shifted = Vector.FusedMultiplyAdd(x, new Vector<float>((float)TwoOverPi), bias);
        var n = shifted - bias;
        var r = Vector.FusedMultiplyAdd(n, new Vector<float>(-HalfPi1Float), x);
        r = Vector.FusedMultiplyAdd(n, new Vector<float>(-HalfPi2Float), r);
        r = Vector.FusedMultiplyAdd(n, new Vector<float>(-HalfPi3Float), r);
        var z = r * r;
        var sin = new Vector<float>(-0.000195166562f).Then(z, 0.00833217334f).Then(z, -0.166666552f);
        sin = Vector.FusedMultiplyAdd(r * z, sin, r);
        var cos = new Vector<float>(2.44377297e-05f).Then(z, -0.00138873619f).Then(z, 0.0416666456f).Then(z, -0.5f)
            .Then(z, 1f);
        var quarter = Vector.AsVectorInt32(shifted) + new Vector<int>(turns);
        var one = Vector<int>.One;
        var y = Vector.ConditionalSelect(Vector.Equals(quarter & one, one), cos, sin);
        var sign = Vector.ShiftLeft(quarter & new Vector<int>(2), 30);
        return Vector.AsVectorSingle(Vector.AsVectorInt32(y) ^ sign);
    }

    public static double Sin(double x) => SinCos(x).Sin;

    public static double Cos(double x) => SinCos(x).Cos;

    public static double Tan(double x) => Sin(x) / Cos(x);

    public static (double Sin, double Cos) SinCos(double x)
    {
        if (!double.IsFinite(x))
            return (double.NaN, double.NaN);
        var (quarter, r, tail) = Math.Abs(x) < Near ? Reduce(x) : ReduceFar(x);
        double sin = SinNearZero(r), cos = CosNearZero(r);
        (sin, cos) = (sin + tail * cos, cos - tail * sin);
        return (quarter & 3) switch
        {
            0 => (x == 0 ? x : sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // The angle is r + tail: r alone would lose what the subtraction rounds away.
    static (int Quarter, double R, double Tail) Reduce(double x)
    {
        var turns = Math.Round(x * TwoOverPi, MidpointRounding.ToEven);
        double a = x - turns * HalfPi1, b = turns * HalfPi2, r = a - b;
        return ((int)turns, r, (a - r - b) - turns * HalfPi3);
    }

    // x is a whole number times 2^e, and digits of 2/pi that make multiples of four turns of it do not matter: the
    // 128 digits from there on tell quarter and rest.
    static (int Quarter, double R, double Tail) ReduceFar(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var e = (int)(bits >> 52 & 0x7FF) - 1075;
        var whole = (ulong)bits & 0xFFFFFFFFFFFFF | 1UL << 52;
        var turns = whole * Digits(e - 2); // in units of 2^-126 quarter turns, modulo four
        var quarter = turns + (UInt128.One << 125) >> 126;
        var r = (double)(Int128)(turns - (quarter << 126)) * Math.ScaleB(Math.PI / 2, -126);
        return x < 0 ? (-(int)quarter, -r, 0) : ((int)quarter, r, 0);
    }

    // 128 digits of 2/pi, after so many; there are zeros before the point.
    static UInt128 Digits(int skipped)
    {
        int word = skipped >> 6, shift = skipped & 63;
        var digits = new UInt128(Word(word), Word(word + 1)) << shift;
        return shift == 0 ? digits : digits | Word(word + 2) >> 64 - shift;
    }

    static ulong Word(int index) => index < 0 ? 0 : TwoOverPiDigits[index];

    // Taylor series for |r| <= pi/4; the first term left out is below 1e-18.
    static double SinNearZero(double r)
    {
        double z = r * r, sum = 0;
        for (var k = 17; k >= 3; k -= 2)
            sum = (sum * z + 1) * (-1.0 / (k * (k - 1)));
        return r + r * z * sum;
    }

    static double CosNearZero(double r)
    {
        double z = r * r, sum = 0;
        for (var k = 18; k >= 4; k -= 2)
            sum = (sum * z + 1) * (-1.0 / (k * (k - 1)));
        double half = 0.5 * z, rest = 1 - half;
        return rest + ((1 - rest - half) - half * z * sum);
    }
}
