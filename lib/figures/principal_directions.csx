// The directions in which vectors spread most, by which many numbers are reduced to two that can be drawn.

/// <param name="Mean">d numbers, the middle of the vectors</param>
/// <param name="Directions">d vectors of length 1 at right angles, the one of most spread first; the largest number of
/// each is positive, so that they are the same on every machine</param>
/// <param name="Shares">How much of the whole spread, the variance, lies along each direction; they sum to 1.</param>
public sealed record PrincipalDirections(double[] Mean, double[][] Directions, double[] Shares)
{
    const int MostSweeps = 60;

    /// <summary>The directions of n vectors.</summary>
    /// <param name="vectors">(n, d), each a row</param>
    public static PrincipalDirections Of(double[,] vectors)
    {
        var (n, d) = (vectors.GetLength(0), vectors.GetLength(1));
        var mean = Enumerable.Range(0, d)
            .Select(i => Enumerable.Range(0, n).Average(row => vectors[row, i])).ToArray();
        var covariance = new double[d, d];
        for (var i = 0; i < d; i++)
            for (var j = 0; j < d; j++)
                covariance[i, j] = Enumerable.Range(0, n)
                    .Average(row => (vectors[row, i] - mean[i]) * (vectors[row, j] - mean[j]));
        var turned = Diagonalise(covariance);
        var order = Enumerable.Range(0, d).OrderByDescending(i => covariance[i, i]).ToArray();
        var whole = order.Sum(i => covariance[i, i]);
        return new(
            mean,
            order.Select(i => Pointing(Enumerable.Range(0, d).Select(j => turned[j, i]).ToArray())).ToArray(),
            order.Select(i => whole == 0 ? 1.0 / d : Math.Max(0, covariance[i, i]) / whole).ToArray());
    }

    /// <summary>How far a vector lies along a direction, from the mean.</summary>
    public double Along(int direction, IReadOnlyList<double> vector) =>
        Enumerable.Range(0, Mean.Length).Sum(i => (vector[i] - Mean[i]) * Directions[direction][i]);

    static double[] Pointing(double[] direction) =>
        direction.MaxBy(Math.Abs) < 0 ? direction.Select(x => -x).ToArray() : direction;

    // Jacobi's method: turns two axes at a time so that what they share becomes 0, until nothing is shared. Leaves the
    // variances on the diagonal and returns the turned axes as columns.
    static double[,] Diagonalise(double[,] symmetric)
    {
        var d = symmetric.GetLength(0);
        var axes = new double[d, d];
        for (var i = 0; i < d; i++)
            axes[i, i] = 1;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var turned = false;
            for (var p = 0; p < d; p++)
                for (var q = p + 1; q < d; q++)
                    turned |= Turn(symmetric, axes, p, q);
            if (!turned)
                break;
        }
        return axes;
    }

    static bool Turn(double[,] symmetric, double[,] axes, int p, int q)
    {
        var shared = symmetric[p, q];
        if (Math.Abs(shared) <= 1e-15 * Math.Sqrt(Math.Abs(symmetric[p, p] * symmetric[q, q])) || shared == 0)
            return false;
        var angle = 0.5 * Math.Atan2(2 * shared, symmetric[p, p] - symmetric[q, q]);
        var (sin, cos) = Math.SinCos(angle);
        for (var i = 0; i < axes.GetLength(0); i++)
        {
            (symmetric[i, p], symmetric[i, q]) = Turned(symmetric[i, p], symmetric[i, q], sin, cos);
            (axes[i, p], axes[i, q]) = Turned(axes[i, p], axes[i, q], sin, cos);
        }
        for (var i = 0; i < axes.GetLength(0); i++)
            (symmetric[p, i], symmetric[q, i]) = Turned(symmetric[p, i], symmetric[q, i], sin, cos);
        symmetric[p, q] = symmetric[q, p] = 0;
        return true;
    }

    static (double, double) Turned(double p, double q, double sin, double cos) =>
        (cos * p + sin * q, cos * q - sin * p);
}
