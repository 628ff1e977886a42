namespace TorchSharp.Kernels;

/// <summary>Elimination with the largest element of a column as its pivot.</summary>
static class Elimination
{
    /// <summary>The determinant of a matrix, which is overwritten.</summary>
    public static double Determinant(double[] a, int size)
    {
        double product = 1;
        for (var step = 0; step < size; step++)
        {
            var pivot = Pivot(a, size, step);
            if (a[pivot * size + step] == 0)
                return 0;
            if (pivot != step)
            {
                Swap(a, size, pivot, step);
                product = -product;
            }
            product *= a[step * size + step];
            for (var row = step + 1; row < size; row++)
                Subtract(a, size, row, step, a[row * size + step] / a[step * size + step], step);
        }
        return product;
    }

    /// <summary>Solves for the factor that, times the matrix, gives these rows; the matrix is overwritten. False where
    /// it has no inverse.</summary>
    public static bool Solve(double[] a, ReadOnlySpan<double> wanted, Span<double> solved, int size, int width)
    {
        var b = wanted.ToArray();
        for (var step = 0; step < size; step++)
        {
            var pivot = Pivot(a, size, step);
            if (a[pivot * size + step] == 0)
                return false;
            Swap(a, size, pivot, step);
            Swap(b, width, pivot, step);
            for (var row = 0; row < size; row++)
                if (row != step && a[row * size + step] / a[step * size + step] is var factor and not 0)
                {
                    Subtract(a, size, row, step, factor, step);
                    Subtract(b, width, row, step, factor, 0);
                }
        }
        for (var row = 0; row < size; row++)
            for (var i = 0; i < width; i++)
                solved[row * width + i] = b[row * width + i] / a[row * size + row];
        return true;
    }

    static int Pivot(double[] a, int size, int step)
    {
        var pivot = step;
        for (var row = step + 1; row < size; row++)
            if (Math.Abs(a[row * size + step]) > Math.Abs(a[pivot * size + step]))
                pivot = row;
        return pivot;
    }

    static void Swap(double[] a, int width, int one, int other)
    {
        for (var i = 0; i < width && one != other; i++)
            (a[one * width + i], a[other * width + i]) = (a[other * width + i], a[one * width + i]);
    }

    static void Subtract(double[] a, int width, int from, int row, double factor, int first)
    {
        for (var i = first; i < width; i++)
            a[from * width + i] -= factor * a[row * width + i];
    }
}
