using TorchSharp;

#nullable enable

/// <summary>Runs an exercise, asks it questions, and says what is right and what is probably wrong.</summary>
public static class CheckCommand
{
    /// <summary>Checks one exercise; 0 when it passes, else 1.</summary>
    public static int Run(Desk desk, Exercise exercise)
    {
        if (desk.TextOf(exercise) is not { } text)
            throw new StudyMisuse($"{exercise.Place} is gone. `{StudyPage.Command} -- reset {exercise.Id}` "
                + "gives the starter again.");
        var check = new Lazy<ExerciseCheck>(() =>
        {
            torch.set_num_threads(1); // as in the exercise's process
            return Checks.Of(exercise.Id);
        });
        var run = ExerciseRun.Of(
            desk.PathOf(exercise), () => check.Value.Questions, () => Rehearse(check.Value, exercise));
        Quote(run.Output);
        if (run.End == ExerciseEnd.Answered && Verdict.On(check.Value, run.Replies) is var verdict)
        {
            if (verdict.Passed)
                return Pass(desk, exercise, text);
            Open(exercise);
            VerdictText.Write(verdict, check.Value, exercise.Place);
        }
        else
        {
            Open(exercise);
            Tell(run, text);
        }
        StudyPage.Blank();
        StudyPage.Lines($"edit    {exercise.Place}\nhint    {StudyPage.Command} -- hint {exercise.Id}");
        return 1;
    }

    // To judge and to write for the first time takes a while: the code for it must be compiled. That is done on a
    // wrong answer that is known, while the compiler of the exercise keeps the other processor busy.
    static void Rehearse(ExerciseCheck check, Exercise exercise)
    {
        if (Environment.ProcessorCount == 1)
            return;
        var failed = new Reply(new Dictionary<string, torch.Tensor>(), new ReplyError("", "", ""));
        var wrong = check.State.Length == 0 && check.Mistakes is [var (_, version), ..]
            ? check.Questions.Select(question => check.Expected(version, question, failed))
            : check.Questions.Select(_ => failed);
        StudyPage.Silently(() => VerdictText.Write(Verdict.On(check, [.. wrong]), check, exercise.Place));
    }

    static int Pass(Desk desk, Exercise exercise, string text)
    {
        desk.Progress.Pass(exercise, text);
        StudyPage.Passed($"{exercise.Id} {exercise.Title}: passed");
        desk.PointToNext();
        return 0;
    }

    static void Open(Exercise exercise) => StudyPage.Failed($"{exercise.Id} {exercise.Title}: not yet");

    static void Tell(ExerciseRun run, string text)
    {
        switch (run.End)
        {
            case ExerciseEnd.NotCompiled:
                StudyPage.Entry("compiler", "The file does not compile:");
                break;
            case ExerciseEnd.Threw:
                StudyPage.Entry("error", "The file ended with an exception before its last line:");
                break;
            case ExerciseEnd.Aborted:
                Tell(run.Abort!, text);
                return;
            case ExerciseEnd.TooSlow:
                StudyPage.Entry("stopped", $"It was still running after {ExerciseRun.Patience.TotalSeconds:0} s. "
                    + "Is there a loop whose end never comes?");
                break;
            default:
                StudyPage.Entry("error", "The file handed nothing in. Its last line must be `Answer(…);`, with the "
                    + "name of your function.");
                break;
        }
        if (run.Error.Length > 0)
            StudyPage.Lines(run.Error);
    }

    // No exception tells the line, but few calls can end a process.
    static void Tell(Abort abort, string text)
    {
        var suspects = Abort.Suspects(text);
        foreach (var (number, line) in suspects)
            StudyPage.Entry($"line {number}", line);
        StudyPage.Entry("ended", abort.Words ?? "Its process was ended, and wrote nothing.");
        if (suspects.Count > 0)
            StudyPage.Entry("", "The tensor library ended the whole process, probably "
                + (suspects.Count > 1 ? "at one of these lines." : "at this line."));
        if (suspects.Any(line => line.Text.Contains("matmul")))
            StudyPage.Entry("", "Write `matmul(a, b)` for `a.matmul(b)`: it looks at the shapes first, and says both.");
    }

    // What the learner printed to understand the exercise.
    static void Quote(string output)
    {
        if (output.Trim().Length == 0)
            return;
        StudyPage.Say("It printed:");
        StudyPage.Lines(output);
        StudyPage.Blank();
    }
}
