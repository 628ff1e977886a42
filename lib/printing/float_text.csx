using System.Globalization;

/// <summary>One number as text, rounded as Python does: by its exact binary value, a tie to the even digit.</summary>
public static class FloatText
{
    /// <summary>A whole number with its point: <c>12.</c>; NaN and infinities as words.</summary>
    public static string Whole(double value) =>
        double.IsFinite(value) ? value.ToString("F0", CultureInfo.InvariantCulture) + "." : Word(value);

    /// <summary>Four decimals: <c>0.0312</c>; NaN and infinities as words.</summary>
    public static string Fixed(double value) =>
        double.IsFinite(value) ? value.ToString("F4", CultureInfo.InvariantCulture) : Word(value);

    /// <summary>Four decimals and an exponent of at least two digits: <c>1.0000e-05</c>.</summary>
    public static string Scientific(double value)
    {
        if (!double.IsFinite(value))
            return Word(value);
        var text = value.ToString("E4", CultureInfo.InvariantCulture); // -1.0000E-005
        var at = text.IndexOf('E') + 1;
        var digits = text[(at + 1)..].TrimStart('0').PadLeft(2, '0');
        return $"{text[..(at - 1)]}e{text[at]}{digits}";
    }

    static string Word(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
