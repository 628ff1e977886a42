namespace TorchSharp.RandomNumbers;

/// <summary>What initialisers compute from the numbers that they draw.</summary>
static class InitialiserFunctions
{
    /// <summary>The inverse of the error function, between -1 and 1.</summary>
    public static double InverseErf(double y)
    {
        if (Math.Abs(y) >= 1)
            return Math.Abs(y) == 1 ? y * double.PositiveInfinity : double.NaN;
        // A first guess within 0.2 % (Winitzki 2008), then Halley's method, which triples the digits each time.
        double log = Elementary.Log1P(-y * y), half = 2 / (Math.PI * 0.147) + log / 2;
        var x = Math.CopySign(Math.Sqrt(Math.Sqrt(half * half - log / 0.147) - half), y);
        for (var i = 0; i < 3; i++)
        {
            var error = (Gaussian.Erf(x) - y) / (2 / Math.Sqrt(Math.PI) * Elementary.Exp(-x * x));
            x -= error / (1 + x * error);
        }
        return x;
    }

    /// <summary>Turns the columns of a matrix, stored column by column, into directions of length 1 at right angles to
    /// each other, the first columns first (Gram and Schmidt). There must be no more columns than rows.</summary>
    public static void Orthonormalize(Span<double> columns, int rows)
    {
        for (var c = 0; c < columns.Length; c += rows)
        {
            var column = columns.Slice(c, rows);
            for (var round = 0; round < 2; round++)             // the second takes off what rounding left
                for (var before = 0; before < c; before += rows)
                    AddMultiple(column, columns.Slice(before, rows), -Dot(column, columns.Slice(before, rows)));
            var scale = 1 / Math.Sqrt(Dot(column, column));
            foreach (ref var value in column)
                value *= scale;
        }
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    static void AddMultiple(Span<double> to, ReadOnlySpan<double> from, double factor)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += factor * from[i];
    }
}
