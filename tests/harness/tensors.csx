using Xunit.Sdk;

/// <summary>Assertions about tensors. A failure names the worst element, with its expected and actual value.</summary>
public static class Tensors
{
    /// <summary>As printed: equal when both round to the same 4 decimals, give or take half a unit.</summary>
    public const double FourDecimals = 0.5e-4 + 1e-7;

    /// <summary>Every element is within the tolerance; NaN equals NaN, and an infinity equals itself.</summary>
    public static void Close(
        IReadOnlyList<double> expected, long[] shape, torch.Tensor actual, double tolerance = FourDecimals)
    {
        if (!shape.SequenceEqual(actual.shape))
            throw new XunitException($"Shapes differ: expected {Shape(shape)}, got {Shape(actual.shape)}.");
        var values = Values(actual);
        var worst = Enumerable.Range(0, values.Length)
            .Select(i => (Index: i, Difference: Difference(expected[i], values[i])))
            .OrderByDescending(item => item.Difference)
            .FirstOrDefault();
        if (worst.Difference > tolerance)
            throw new XunitException(Message(expected, values, shape, worst, tolerance));
    }

    /// <summary>Two tensors of the same shape whose elements are within <paramref name="tolerance"/>.</summary>
    public static void Close(torch.Tensor expected, torch.Tensor actual, double tolerance = FourDecimals) =>
        Close(Values(expected), expected.shape, actual, tolerance);

    /// <summary>Two tensors of the same shape, dtype and elements; zeros may differ in sign.</summary>
    public static void Same(torch.Tensor expected, torch.Tensor actual)
    {
        if (expected.dtype != actual.dtype)
            throw new XunitException($"Dtypes differ: expected {expected.dtype}, got {actual.dtype}.");
        Close(expected, actual, tolerance: 0);
    }

    /// <summary>Two tensors of the same shape and dtype whose elements have the same bits: NaN equals NaN, and
    /// zeros of both signs differ.</summary>
    public static void SameBits(torch.Tensor expected, torch.Tensor actual)
    {
        Same(expected, actual);
        if (!Bits(expected).SequenceEqual(Bits(actual)))
            throw new XunitException("The tensors have the same elements, but not the same bits.");
    }

    // Neither conversion loses a bit, and each dtype has one of them.
    static IEnumerable<long> Bits(torch.Tensor tensor) => tensor.is_floating_point()
        ? Values(tensor).Select(BitConverter.DoubleToInt64Bits)
        : tensor.numel() == 0 ? [] : tensor.cpu().to_type(torch.ScalarType.Int64).contiguous().data<long>().ToArray();

    static double Difference(double expected, double actual)
    {
        if (expected.Equals(actual))
            return 0;
        var difference = Math.Abs(expected - actual);
        return double.IsNaN(difference) ? double.PositiveInfinity : difference;
    }

    static string Message(
        IReadOnlyList<double> expected,
        double[] actual,
        long[] shape,
        (int Index, double Difference) worst,
        double tolerance)
    {
        var wrong = actual.Where((value, i) => Difference(expected[i], value) > tolerance).Count();
        return $"Tensors of shape {Shape(shape)} differ in {wrong} of {actual.Length} elements by more than "
            + $"{Number(tolerance)}; most at [{string.Join(", ", Indices(worst.Index, shape))}]:\n"
            + $"expected   {Number(expected[worst.Index])}\n"
            + $"got        {Number(actual[worst.Index])}\n"
            + $"difference {Number(worst.Difference)}";
    }

    /// <summary>The elements in order, as float64. The real TorchSharp throws for the data of a tensor without
    /// elements.</summary>
    public static double[] Values(torch.Tensor tensor) => tensor.numel() == 0
        ? []
        : tensor.detach().cpu().to_type(torch.ScalarType.Float64).contiguous().data<double>().ToArray();

    static long[] Indices(long flat, long[] shape)
    {
        var indices = new long[shape.Length];
        for (var dim = shape.Length - 1; dim >= 0; dim--)
            (flat, indices[dim]) = Math.DivRem(flat, shape[dim]);
        return indices;
    }

    static string Shape(long[] shape) => $"({string.Join(", ", shape)})";

    static string Number(double value) => value.ToString("G9", CultureInfo.InvariantCulture);
}
