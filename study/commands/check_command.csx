#nullable enable

/// <summary>Runs an exercise, asks it questions, and says what is right and what is probably wrong.</summary>
public static class CheckCommand
{
    /// <summary>Checks one exercise; 0 when it passes, else 1.</summary>
    public static int Run(StudySession session, Exercise exercise) => Run(session, exercise, () => { });

    /// <summary>The same.</summary>
    /// <param name="passed">What else to record and to print when it passes.</param>
    public static int Run(StudySession session, Exercise exercise, Action passed)
    {
        if (session.TextOf(exercise) is not { } text)
            throw new StudyMisuse($"{exercise.Place} is gone. `{StudyPage.Command} -- reset {exercise.Id}` "
                + "gives the starter again.");
        var check = new Lazy<ExerciseCheck>(() =>
        {
            set_num_threads(1); // as in the exercise's process
            return Checks.Of(exercise);
        });
        var run = ExerciseRun.Of(session.PathOf(exercise),
            () => check.Value.Questions, meanwhile: () => WarmUp(check.Value, exercise));
        RunText.WriteOutput(run);
        var verdict = run.End == ExerciseEnd.Answered
            ? TextMistakes.Named(Verdict.On(check.Value, run.Replies), text) : null;
        var forbidden = verdict is { Passed: true } ? new ExerciseCode(text).FirstCall(check.Value.Forbidden) : null;
        if (verdict is { Passed: true } && forbidden is null)
            return Pass(session, exercise, text, passed);
        StudyPage.Failed($"{exercise.Id} {exercise.Title}: not yet");
        if (forbidden is var (line, name))
            StudyPage.Entry($"line {line}", $"The result is right, but the task asks for it without `{name}`.");
        else if (verdict is not null)
            Console.Write(VerdictText.Of(verdict, check.Value, exercise.Place));
        else
            RunText.WriteEnd(run, text, session.PathOf(exercise), exercise.Place);
        WriteStarterMistake(session, exercise, text, check.Value, verdict?.Mistake);
        StudyPage.Blank();
        StudyPage.Lines($"edit    {exercise.Place}\nhint    {StudyPage.Command} -- hint {exercise.Id}");
        return 1;
    }

    // A learner who breaks another line of a repair must still be told about the bug.
    static void WriteStarterMistake(
        StudySession session, Exercise exercise, string text, ExerciseCheck check, Mistake? said)
    {
        if (check.StarterMistake is { } first && first != said
            && new ExerciseCode(text).Holds(new ExerciseCode(ExerciseSource.StarterAlone(session.SourceOf(exercise)))))
            StudyPage.Entry("still", $"{first.Name}: what was wrong at the start is still there, beside something new.");
    }

    // Judges a known wrong answer and discards the text: .NET compiles the code for it while another processor compiles
    // the exercise. A check took 1.42 s with it and 1.55 s without (medians of nine, in turn).
    static void WarmUp(ExerciseCheck check, Exercise exercise)
    {
        if (Environment.ProcessorCount == 1)
            return;
        var failed = new Reply(new Dictionary<string, Tensor>(), new ReplyError("", "", ""));
        var wrong = check.State.Length == 0 && check.Mistakes is [var (_, version), ..] ? version : null;
        VerdictText.Of(
            Verdict.On(check, [.. check.Questions.Select(question =>
                wrong is null ? failed : check.Expected(wrong, question, failed))]),
            check, exercise.Place);
    }

    static int Pass(StudySession session, Exercise exercise, string text, Action passed)
    {
        session.Progress.Pass(exercise, text);
        StudyPage.Passed($"{exercise.Id} {exercise.Title}: passed");
        passed();
        session.PointToNext();
        return 0;
    }
}
