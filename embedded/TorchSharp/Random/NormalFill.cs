using System.Runtime.CompilerServices;
using TorchSharp.Kernels;

namespace TorchSharp.Random;

/// <summary>Fills 16 or more places with normal numbers as PyTorch does: evenly drawn numbers first, then the
/// Box-Muller transform on blocks of 16. What is over at the end is drawn again as a whole block.</summary>
internal static class NormalFill
{
    private const int Block = 16;

    public static void Run(RandomStream stream, Span<float> x, double mean, double std)
    {
        stream.Fill(x, 0, 1);
        for (int i = 0; i < x.Length - Block + 1; i += Block)
            Transform(x.Slice(i, Block), (float)mean, (float)std);
        if (x.Length % Block == 0)
            return;
        var last = x[^Block..];
        stream.Fill(last, 0, 1);
        Transform(last, (float)mean, (float)std);
    }

    public static void Run(RandomStream stream, Span<double> x, double mean, double std)
    {
        foreach (ref double value in x)
            value = stream.Double();
        for (int i = 0; i < x.Length - Block + 1; i += Block)
            Transform(x.Slice(i, Block), mean, std);
        if (x.Length % Block == 0)
            return;
        var last = x[^Block..];
        foreach (ref double value in last)
            value = stream.Double();
        Transform(last, mean, std);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transform(Span<float> x, float mean, float std)
    {
        for (int j = 0; j < Block / 2; j++)
        {
            float u1 = 1 - x[j], u2 = x[j + Block / 2];
            float radius = MathF.Sqrt(-2 * (float)Elementary.Log(u1)), theta = 2 * MathF.PI * u2;
            var (sin, cos) = Trigonometry.SinCos(theta);
            x[j] = radius * (float)cos * std + mean;
            x[j + Block / 2] = radius * (float)sin * std + mean;
        }
    }

    private static void Transform(Span<double> x, double mean, double std)
    {
        for (int j = 0; j < Block / 2; j++)
        {
            double u1 = 1 - x[j], u2 = x[j + Block / 2];
            double radius = Math.Sqrt(-2 * Elementary.Log(u1));
            var (sin, cos) = Trigonometry.SinCos(2 * Math.PI * u2);
            x[j] = radius * cos * std + mean;
            x[j + Block / 2] = radius * sin * std + mean;
        }
    }
}
