using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>How far the floating elements of a row lie from their mean, in double precision.</summary>
static class Deviations
{
    /// <summary>The sum of the squared distances from the mean; exactly 0 for equal elements.</summary>
    public static double SumOfSquares<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        var first = x.IsEmpty ? 0 : double.CreateTruncating(x[0]);
        return About(x, first + About(x, first).Sum / x.Length).Squares;
    }

    // Sums of the distances from a centre and of their squares, in four lanes on every machine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static (double Sum, double Squares) About<T>(ReadOnlySpan<T> x, double centre)
        where T : unmanaged, INumber<T>
    {
        Vector256<double> sums = default, squares = default, middle = Vector256.Create(centre);
        var i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            var d = Vector256.Create(double.CreateTruncating(x[i]), double.CreateTruncating(x[i + 1]),
                double.CreateTruncating(x[i + 2]), double.CreateTruncating(x[i + 3])) - middle;
            sums += d;
            squares += d * d;
        }
        double sum = Total(sums), square = Total(squares);
        for (; i < x.Length; i++)
        {
            var d = double.CreateTruncating(x[i]) - centre;
            sum += d;
            square += d * d;
        }
        return (sum, square);
    }

    static double Total(Vector256<double> x) => (x[0] + x[1]) + (x[2] + x[3]);
}
