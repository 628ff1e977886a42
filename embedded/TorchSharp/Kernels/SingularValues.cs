namespace TorchSharp.Kernels;

/// <summary>A matrix as U diag(s) V^T, by turning pairs of columns until all are at right angles (Hestenes 1958).
/// </summary>
static class SingularValues
{
    const int MostSweeps = 60;

    /// <summary>The singular values in falling order, with the left and right vectors as columns. The matrix is given
    /// row by row; it must be at least as tall as wide.</summary>
    public static (double[,] Left, double[] Values, double[,] Right) Of(ReadOnlySpan<double> matrix, int rows,
        int columns)
    {
        var a = new double[columns, rows]; // a column in a row
        var v = new double[columns, columns];
        for (var c = 0; c < columns; c++)
        {
            v[c, c] = 1;
            for (var r = 0; r < rows; r++)
                a[c, r] = matrix[r * columns + c];
        }
        for (int sweep = 0, turns = 1; turns > 0 && sweep < MostSweeps; sweep++)
        {
            turns = 0;
            for (var p = 0; p < columns; p++)
                for (var q = p + 1; q < columns; q++)
                    turns += Turn(a, v, p, q, rows, columns) ? 1 : 0;
        }
        return Ordered(a, v, rows, columns);
    }

    // Whether the two columns were not at right angles yet.
    static bool Turn(double[,] a, double[,] v, int p, int q, int rows, int columns)
    {
        double pp = 0, qq = 0, pq = 0;
        for (var r = 0; r < rows; r++)
        {
            pp += a[p, r] * a[p, r];
            qq += a[q, r] * a[q, r];
            pq += a[p, r] * a[q, r];
        }
        if (!(Math.Abs(pq) > 1e-15 * Math.Sqrt(pp * qq)))
            return false;
        var zeta = (qq - pp) / (2 * pq);
        var tangent = (zeta < 0 ? -1 : 1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
        double cosine = 1 / Math.Sqrt(1 + tangent * tangent), sine = cosine * tangent;
        Mix(a, p, q, rows, cosine, sine);
        Mix(v, p, q, columns, cosine, sine);
        return true;
    }

    static void Mix(double[,] a, int p, int q, int length, double cosine, double sine)
    {
        for (var r = 0; r < length; r++)
            (a[p, r], a[q, r]) = (cosine * a[p, r] - sine * a[q, r], sine * a[p, r] + cosine * a[q, r]);
    }

    static (double[,], double[], double[,]) Ordered(double[,] a, double[,] v, int rows, int columns)
    {
        var lengths = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            double squares = 0;
            for (var r = 0; r < rows; r++)
                squares += a[c, r] * a[c, r];
            lengths[c] = Math.Sqrt(squares);
        }
        int[] order = [.. Enumerable.Range(0, columns).OrderByDescending(c => lengths[c])];
        double[,] left = new double[rows, columns], right = new double[columns, columns];
        for (var i = 0; i < columns; i++)
        {
            for (var r = 0; r < rows; r++)
                left[r, i] = lengths[order[i]] == 0 ? 0 : a[order[i], r] / lengths[order[i]];
            for (var r = 0; r < columns; r++)
                right[r, i] = v[order[i], r];
        }
        return (left, [.. order.Select(c => lengths[c])], right);
    }
}
