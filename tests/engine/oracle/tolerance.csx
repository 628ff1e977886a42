#nullable enable

/// <summary>How close an expression's numbers must be to PyTorch's: how many times the usual error they may have, and
/// whether the sign of a zero counts. NaN, infinities and whole numbers are always compared exactly.</summary>
public sealed record Tolerance(double Factor = 1, bool SignOfZero = true)
{
    public static readonly Tolerance Usual = new();

    /// <summary>The first element that differs from the expected numbers, or null.</summary>
    public string? Difference(Tensor actual, string[] expected, double precision)
    {
        var values = Tensors.Values(actual);
        if (values.Length != expected.Length)
            return $"expected {expected.Length} values, got {values.Length}";
        var relative = actual.is_floating_point() ? Factor * precision : 0;
        for (var i = 0; i < values.Length; i++)
            if (!Same(Numbers.Parse(expected[i]), values[i], relative))
                return $"[{i}]: expected {expected[i]}, got {values[i].ToString("R", CultureInfo.InvariantCulture)}";
        return null;
    }

    bool Same(double want, double have, double relative) => want == 0 && have == 0
        ? !SignOfZero || double.IsNegative(want) == double.IsNegative(have)
        : want.Equals(have) || Math.Abs(want - have) <= relative * (0.1 + Math.Abs(want));
}
