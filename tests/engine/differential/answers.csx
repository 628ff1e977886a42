#nullable enable

/// <summary>Compares answers: the same text, with numbers that may differ by rounding.</summary>
public static class Answers
{
    static readonly Regex Separators = new(@"([ ,;|\[\]]+)");

    public static bool AreAlike(string one, string other)
    {
        if (one == other)
            return true;
        string[] a = Separators.Split(one), b = Separators.Split(other);
        var precision = one.Contains("Float32") ? 1e-5 : 1e-9;
        return a.Length == b.Length && a.Zip(b).All(pair => pair.First == pair.Second
            || Number(pair.First) is { } x && Number(pair.Second) is { } y && AreNear(x, y, precision));
    }

    // Numbers near 0 are what is left of larger ones.
    static bool AreNear(double x, double y, double precision) =>
        Math.Abs(x - y) <= precision * Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), 0.1);

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
