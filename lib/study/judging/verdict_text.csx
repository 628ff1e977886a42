#load "../../printing/tensor_text.csx"

using System.Globalization;
using TorchSharp;

#nullable enable

/// <summary>Tells a learner what a check found: shapes first, then the first number that differs, then what is
/// probably wrong.</summary>
public static class VerdictText
{
    /// <summary>Writes all that there is to say about an exercise that is not right yet.</summary>
    /// <param name="file">The exercise's file, for the line of an error.</param>
    public static void Write(Verdict verdict, ExerciseCheck check, string file)
    {
        var (question, got, expected) = (verdict.Question!, verdict.Got!, verdict.Expected!);
        var isPlain = verdict.Mistake == Mistakes.NotBegun;
        if (check.FirstMisshapen(question, got) is { } odd)
        {
            StudyPage.Entry("state dict", $"{odd.Name}: got {Shape(odd.Got)}, expected {Shape(odd.Expected)}");
        }
        else if (got.Error is { } error)
        {
            if (!isPlain)
                StudyPage.Entry(Line(error, file), $"{error.Type}: {error.Message}");
            if (got.Result is null && expected.Result is { } wanted)
                StudyPage.Entry("shape", $"expected {Named(check.Shape, wanted.shape)}");
        }
        else if (verdict.Mistake == Mistakes.NotRegistered)
        {
            StudyPage.Entry("state dict", $"got {List(StateOf(got))}, expected {List(check.State)}");
        }
        else
        {
            Compare(check, got, expected);
        }
        if (verdict.Mistake is { } mistake)
        {
            StudyPage.Entry("probably", mistake.Name);
            StudyPage.Entry("", mistake.Advice);
        }
        else if (check.IsPrediction)
        {
            StudyPage.Entry("probably", "no mistake that is known by name. Go through your numbers one by one.");
        }
        else
        {
            StudyPage.Entry("probably", "no mistake that is known by name. The smallest question that fails:");
            Show(question, check, got, expected);
        }
    }

    static void Compare(ExerciseCheck check, Reply got, Reply expected)
    {
        var (mine, wanted) = (got.Result!, expected.Result!);
        if (!mine.shape.SequenceEqual(wanted.shape))
        {
            StudyPage.Entry("shape", $"got {Guess(mine.shape, check.Shape, wanted.shape)}, " +
                $"expected {Named(check.Shape, wanted.shape)}");
            return;
        }
        StudyPage.Entry("shape", $"{Named(check.Shape, wanted.shape)}, as it should be");
        foreach (var (name, tensor) in expected.Checked)
        {
            var found = got.Values.GetValueOrDefault(name);
            if (found is not null && Comparison.FirstDifference(found, tensor) is { } difference)
            {
                var where = difference.Index.Length == 0 ? "" : $" at [{string.Join(", ", difference.Index)}]";
                var (number, right) = Numbers(difference.Got, difference.Expected);
                StudyPage.Entry("differs", $"{name}{where}: got {number}, "
                    + (check.IsPrediction ? "which is not so" : $"expected {right}"));
                return;
            }
        }
    }

    static void Show(Question question, ExerciseCheck check, Reply got, Reply expected)
    {
        var names = check.State.Length > 0
            ? ["x"] : check.Truth.Method.GetParameters().Select(parameter => parameter.Name!).ToArray();
        var arguments = check.State.Length > 0 ? [question.Input!] : question.Arguments;
        foreach (var (name, argument) in names.Zip(arguments))
            Show(name, argument);
        if (check.State.Length == 0 && question.Input is { } x)
            Show("x", x);
        if (got.Result is { } mine)
            Show("got", mine);
        if (expected.Result is { } right)
            Show("expected", right);
    }

    static void Show(string name, torch.Tensor tensor)
    {
        StudyPage.Blank();
        StudyPage.Lines($"{name} {Shape(tensor.shape)}\n{TensorText.Of(tensor)}");
    }

    /// <summary>A shape by its letters: <c>(T, d) = (4, 3)</c>.</summary>
    static string Named(string letters, long[] shape) =>
        letters == Shape(shape) ? letters : $"{letters} = {Shape(shape)}";

    /// <summary>A wrong shape by the letters of the right one, where its sizes are those in another
    /// order.</summary>
    static string Guess(long[] got, string letters, long[] right)
    {
        var names = letters.Trim('(', ')').Split(", ");
        var isReordered = right.Distinct().Count() == right.Length && names.Length == right.Length
            && got.Order().SequenceEqual(right.Order());
        return isReordered
            ? Named($"({string.Join(", ", got.Select(size => names[Array.IndexOf(right, size)]))})", got)
            : Shape(got);
    }

    static string Line(ReplyError error, string file) =>
        error.LineIn(file) is > 0 and var line ? $"line {line}" : "error";

    static IEnumerable<string> StateOf(Reply reply) => reply.Values.Keys
        .Where(name => name is not ("result" or Answering.AfterFill)
            && !Reply.IsArgument(name) && !name.StartsWith("gradient of "));

    static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "nothing";

    static string Shape(long[] shape) => shape.Length == 0 ? "(scalar)" : $"({string.Join(", ", shape)})";

    /// <summary>Two numbers that differ, with four decimals, or with as many as show the difference.</summary>
    static (string Got, string Expected) Numbers(double got, double expected)
    {
        var format = double.IsInteger(got) && double.IsInteger(expected) ? "0"
            : Text(got, "0.0000") != Text(expected, "0.0000") ? "0.0000" : "G9";
        return (Text(got, format), Text(expected, format));
    }

    static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
