#nullable enable
#load "../../lib/printing/tensor_text.csx"

using TorchSharp;

/// <summary>The explanation of a verdict for the learner: shapes first, then the first number that differs, then what
/// is probably wrong.</summary>
public static class VerdictText
{
    /// <summary>Everything to say about an exercise that is not right yet.</summary>
    /// <param name="file">The exercise's file, for the line of an error.</param>
    public static string Of(Verdict verdict, ExerciseCheck check, string file) => string.Concat(
        Finding(verdict, check, file).Select(entry => StudyPage.EntryText(entry.Word, entry.Text)))
        + Mistake(verdict, check);

    static IEnumerable<(string Word, string Text)> Finding(Verdict verdict, ExerciseCheck check, string file)
    {
        var (got, expected) = (verdict.Got!, verdict.Expected!);
        if (check.FirstMisshapen(verdict.Question!, got) is { } odd)
            return [("state dict", $"{odd.Name}: got {ShapeText.Of(odd.Got)}, expected {ShapeText.Of(odd.Expected)}")];
        if (got.Error is { } error)
            return Failure(verdict, check, error, file);
        if (verdict.Mistake == Mistakes.NotRegistered || verdict.Mistake == Mistakes.RegisteredUnderOtherName)
            return [("state dict", $"got {List(got.State)}, expected {List(check.State)}")];
        return DifferenceText.Of(check, got, expected);
    }

    static IEnumerable<(string Word, string Text)> Failure(
        Verdict verdict, ExerciseCheck check, ReplyError error, string file)
    {
        if (verdict.Mistake != Mistakes.NotBegun)
            yield return (error.LineIn(file) is > 0 and var line ? $"line {line}" : "error",
                $"{error.Type}: {error.Message}");
        if (verdict.Got!.Result is null && verdict.Expected!.Result is { } right)
            yield return ("shape", $"expected {DifferenceText.InLetters(check.Shape, right.shape)}");
    }

    static string Mistake(Verdict verdict, ExerciseCheck check)
    {
        if (verdict.Mistake is { } mistake)
            return StudyPage.EntryText("probably", mistake.Name) + StudyPage.EntryText("", mistake.Advice);
        if (check.IsPrediction)
            return StudyPage.EntryText(
                "mistake", "None of the usual ones. Go through your numbers one by one.");
        return StudyPage.EntryText("mistake", "None of the usual ones. The smallest input that gives a wrong result:")
            + string.Concat(Tensors(verdict, check).Where(named => named.Tensor is not null).Select(named =>
                "\n" + StudyPage.LinesText(
                    $"{named.Name} {ShapeText.Of(named.Tensor!.shape)}\n{TensorText.Of(named.Tensor)}")));
    }

    // The question with the names of the function's parameters, the reply, and the right one.
    static IEnumerable<(string Name, torch.Tensor? Tensor)> Tensors(Verdict verdict, ExerciseCheck check)
    {
        var question = verdict.Question!;
        if (check.State.Length == 0)
        {
            foreach (var (parameter, argument) in check.Truth.Method.GetParameters().Zip(question.Arguments))
                yield return (parameter.Name!, argument);
        }
        yield return ("x", question.Input);
        yield return ("got", verdict.Got!.Result);
        yield return ("expected", verdict.Expected!.Result);
    }

    static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "nothing";
}
