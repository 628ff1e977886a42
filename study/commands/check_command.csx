#nullable enable

/// <summary>Runs an exercise, asks it questions, and says what is right and what is probably wrong.</summary>
public static class CheckCommand
{
    /// <summary>Checks one exercise; 0 when it passes, else 1.</summary>
    public static int Run(StudySession session, Exercise exercise)
    {
        if (session.TextOf(exercise) is not { } text)
            throw new StudyMisuse($"{exercise.Place} is gone. `{StudyPage.Command} -- reset {exercise.Id}` "
                + "gives the starter again.");
        var check = new Lazy<ExerciseCheck>(() =>
        {
            set_num_threads(1); // as in the exercise's process
            return Checks.Of(exercise);
        });
        var run = ExerciseRun.Of(session.PathOf(exercise), () => check.Value.Questions);
        RunText.WriteOutput(run);
        var verdict = run.End == ExerciseEnd.Answered ? Verdict.On(check.Value, run.Replies) : null;
        if (verdict is { Passed: true })
            return Pass(session, exercise, text);
        StudyPage.Failed($"{exercise.Id} {exercise.Title}: not yet");
        if (verdict is not null)
            VerdictText.Write(verdict, check.Value, exercise.Place);
        else
            RunText.WriteEnd(run, text);
        StudyPage.Blank();
        StudyPage.Lines($"edit    {exercise.Place}\nhint    {StudyPage.Command} -- hint {exercise.Id}");
        return 1;
    }

    static int Pass(StudySession session, Exercise exercise, string text)
    {
        session.Progress.Pass(exercise, text);
        StudyPage.Passed($"{exercise.Id} {exercise.Title}: passed");
        session.PointToNext();
        return 0;
    }
}
