#load "../../lib/printing/tensor_text.csx"

using TorchSharp;

#nullable enable

/// <summary>Tells a learner what a check found: shapes first, then the first number that differs, then what is
/// probably wrong.</summary>
public static class VerdictText
{
    /// <summary>Writes everything there is to say about an exercise that is not right yet.</summary>
    /// <param name="file">The exercise's file, for the line of an error.</param>
    public static void Write(Verdict verdict, ExerciseCheck check, string file)
    {
        WriteFinding(verdict, check, file);
        WriteMistake(verdict, check);
    }

    static void WriteFinding(Verdict verdict, ExerciseCheck check, string file)
    {
        var (question, got, expected) = (verdict.Question!, verdict.Got!, verdict.Expected!);
        if (check.FirstMisshapen(question, got) is { } odd)
        {
            StudyPage.Entry("state dict",
                $"{odd.Name}: got {ShapeText.Of(odd.Got)}, expected {ShapeText.Of(odd.Expected)}");
        }
        else if (got.Error is { } error)
        {
            if (verdict.Mistake != Mistakes.NotBegun)
                StudyPage.Entry(Place(error, file), $"{error.Type}: {error.Message}");
            if (got.Result is null && expected.Result is { } right)
                StudyPage.Entry("shape", $"expected {DifferenceText.InLetters(check.Shape, right.shape)}");
        }
        else if (verdict.Mistake == Mistakes.NotRegistered)
        {
            StudyPage.Entry("state dict", $"got {List(got.State)}, expected {List(check.State)}");
        }
        else
        {
            foreach (var (word, text) in DifferenceText.Of(check, got, expected))
                StudyPage.Entry(word, text);
        }
    }

    static void WriteMistake(Verdict verdict, ExerciseCheck check)
    {
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
            WriteTensors(verdict, check);
        }
    }

    // The question in the names of the learner's own parameters, the reply, and the right one.
    static void WriteTensors(Verdict verdict, ExerciseCheck check)
    {
        var question = verdict.Question!;
        if (check.State.Length == 0)
        {
            foreach (var (parameter, argument) in check.Truth.Method.GetParameters().Zip(question.Arguments))
                Write(parameter.Name!, argument);
        }
        Write("x", question.Input);
        Write("got", verdict.Got!.Result);
        Write("expected", verdict.Expected!.Result);
    }

    static void Write(string name, torch.Tensor? tensor)
    {
        if (tensor is null)
            return;
        StudyPage.Blank();
        StudyPage.Lines($"{name} {ShapeText.Of(tensor.shape)}\n{TensorText.Of(tensor)}");
    }

    static string Place(ReplyError error, string file) =>
        error.LineIn(file) is > 0 and var line ? $"line {line}" : "error";

    static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "nothing";
}
