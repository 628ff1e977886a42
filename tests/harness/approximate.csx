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

    static IEnumerable<string> Numbers(string line) => Marked.Matches(line).Select(match => match.Value[2..]);

    // One unit of the first digit of the larger: 0.69 and 0.72 agree, 0.69 and 0.81 do not. But less than its half, or
    // 1.00 would agree with all from 0 to 2. One unit of the last digit printed always agrees, as 0.00 and 0.01.
    static bool Agree(string one, string other)
    {
        var (x, y) = (decimal.Parse(one, CultureInfo.InvariantCulture), decimal.Parse(other, CultureInfo.InvariantCulture));
        var (larger, apart) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Abs(x - y));
        return apart <= Unit(-Decimals(one)) || apart <= Unit(Math.Floor(Math.Log10((double)larger))) && apart < larger / 2;
    }

    static decimal Unit(double exponent) => (decimal)Math.Pow(10, exponent);

    static int Decimals(string number) => number.Contains('.') ? number.Length - 1 - number.IndexOf('.') : 0;
}
