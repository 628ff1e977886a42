using System.Runtime.Intrinsics;

namespace TorchSharp.RandomNumbers;

/// <summary>Fills 16 or more places with normal numbers as PyTorch does: uniform random numbers first, then the
/// Box-Muller transform on blocks of 16. What is left over at the end is drawn again as a whole block.</summary>
static class NormalFill
{
    const int Block = 16;

    public static void Run(RandomStream stream, Span<float> x, float mean, float std)
    {
        stream.Fill(x, 0, 1);
        for (var i = 0; i < x.Length - Block + 1; i += Block)
            Transform(x.Slice(i, Block), mean, std);
        if (x.Length % Block == 0)
            return;
        var last = x[^Block..];
        stream.Fill(last, 0, 1);
        Transform(last, mean, std);
    }

    public static void Run(RandomStream stream, Span<double> x, double mean, double std)
    {
        foreach (ref var value in x)
            value = stream.Double();
        for (var i = 0; i < x.Length - Block + 1; i += Block)
            Transform(x.Slice(i, Block), mean, std);
        if (x.Length % Block == 0)
            return;
        var last = x[^Block..];
        foreach (ref var value in last)
            value = stream.Double();
        Transform(last, mean, std);
    }

    // The first half of a block holds the numbers for the radius, the second those for the angle.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Transform(Span<float> x, float mean, float std)
    {
        for (var j = 0; j < Block / 2; j += Vector128<float>.Count)
        {
            Span<float> first = x[j..], second = x[(j + Block / 2)..];
            var radius = Vector128.Sqrt(BoxMullerFunctions.Log(Vector128<float>.One - Vector128.Create<float>(first))
                * Vector128.Create(-2f));
            var (sin, cos) = BoxMullerFunctions.SinCos(
                Vector128.Create<float>(second) * Vector128.Create(2 * MathF.PI));
            Vector128<float> scale = Vector128.Create(std), shift = Vector128.Create(mean);
            Vector128.FusedMultiplyAdd(radius * cos, scale, shift).CopyTo(first);
            Vector128.FusedMultiplyAdd(radius * sin, scale, shift).CopyTo(second);
        }
    }

    static void Transform(Span<double> x, double mean, double std)
    {
        for (var j = 0; j < Block / 2; j++)
        {
            var radius = Math.Sqrt(-2 * Elementary.Log(1 - x[j]));
            var (sin, cos) = Trigonometry.SinCos(2 * Math.PI * x[j + Block / 2]);
            x[j] = Math.FusedMultiplyAdd(radius * cos, std, mean);
            x[j + Block / 2] = Math.FusedMultiplyAdd(radius * sin, std, mean);
        }
    }
}
