#nullable enable
using System.Globalization;

/// <summary>The difference between a result and the right one, in words: its shape, or the first number.</summary>
public static class DifferenceText
{
    /// <summary>A word and what there is to say about it, line by line.</summary>
    public static IEnumerable<(string Word, string Text)> Of(ExerciseCheck check, Reply got, Reply expected)
    {
        var (shape, right) = (got.Result!.shape, expected.Result!.shape);
        if (!shape.SequenceEqual(right))
        {
            yield return ("shape",
                $"got {Guess(shape, check.Shape, right)}, expected {InLetters(check.Shape, right)}");
            yield break;
        }
        yield return ("shape", $"{InLetters(check.Shape, right)}, as it should be");
        if (FirstNumber(got, expected) is var (where, number, rightNumber))
            yield return ("differs", $"{where}: got {number}, "
                + (check.IsPrediction ? "which is not so" : $"expected {rightNumber}"));
    }

    /// <summary>A shape with its letters: <c>(T, d) = (4, 3)</c>.</summary>
    public static string InLetters(string letters, long[] shape) =>
        letters == ShapeText.Of(shape) ? letters : $"{letters} = {ShapeText.Of(shape)}";

    // A wrong shape in the letters of the right one, if it has the same sizes in another order.
    static string Guess(long[] got, string letters, long[] right)
    {
        var names = letters.Trim('(', ')').Split(", ");
        var isReordered = right.Distinct().Count() == right.Length && names.Length == right.Length
            && got.Order().SequenceEqual(right.Order());
        return isReordered
            ? InLetters($"({string.Join(", ", got.Select(size => names[Array.IndexOf(right, size)]))})", got)
            : ShapeText.Of(got);
    }

    // The first number that differs: in the result, in what an argument holds afterwards, or in a gradient.
    static (string Where, string Got, string Expected)? FirstNumber(Reply got, Reply expected)
    {
        foreach (var (name, tensor) in expected.Checked)
        {
            if (!got.Values.TryGetValue(name, out var found)
                || Comparison.FirstDifference(found, tensor) is not var (index, number, right))
                continue;
            var where = index.Length == 0 ? name : $"{name} at [{string.Join(", ", index)}]";
            var format = FormatFor(number, right);
            return (where, Text(number, format), Text(right, format));
        }
        return null;
    }

    // Four decimals, or as many as show the difference.
    static string FormatFor(double got, double expected) =>
        double.IsInteger(got) && double.IsInteger(expected) ? "0"
        : Text(got, "0.0000") != Text(expected, "0.0000") ? "0.0000"
        : "G9";

    static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
