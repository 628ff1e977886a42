using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>Numbers behind <c>≈</c> come from a training and differ in their later digits between editions and
/// machines. A snapshot compares only their first digit.</summary>
public static class Approximate
{
    static readonly Regex Marked = new("≈ -?[0-9]+(\\.[0-9]+)?");

    /// <summary>The text with each marked number replaced by the approved one if both have the same first digit, give
    /// or take one. Lines that differ in anything else are left unchanged.</summary>
    public static string Settle(string text, string approved)
    {
        var lines = approved.Split('\n').ToLookup(Skeleton);
        var used = new Dictionary<string, int>();
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            if (!line.Contains('≈'))
                return line;
            var skeleton = Skeleton(line);
            var place = used[skeleton] = used.GetValueOrDefault(skeleton) + 1;
            var model = lines[skeleton].ElementAtOrDefault(place - 1);
            return model is not null && Numbers(line).Zip(Numbers(model)).All(pair => Agree(pair.First, pair.Second))
                ? model
                : line;
        }));
    }

    static string Skeleton(string line) => Marked.Replace(line, "≈");

    static IEnumerable<double> Numbers(string line) =>
        Marked.Matches(line).Select(match => double.Parse(match.Value[2..], CultureInfo.InvariantCulture));

    // One unit of the first digit of the larger: 0.69 and 0.72 agree, 0.69 and 0.81 do not.
    static bool Agree(double one, double other)
    {
        var larger = Math.Max(Math.Abs(one), Math.Abs(other));
        return one == other || Math.Abs(one - other) <= Math.Pow(10, Math.Floor(Math.Log10(larger)));
    }
}
