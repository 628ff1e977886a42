#nullable enable

/// <summary>The fast track: one exercise stands for a chapter, and a learner who solves it knows the chapter.</summary>
public static class TestOutCommand
{
    /// <summary>Names the exercise while it is still the starter, otherwise checks it; returns 0 unless it was checked
    /// and does not pass.</summary>
    public static int Run(StudySession session, Exercise exercise)
    {
        var again = $"{StudyPage.Command} -- test-out {int.Parse(exercise.Chapter.Split('_')[0])}";
        if (session.TextOf(exercise)?.ReplaceLineEndings("\n") == ExerciseSource.Starter(session.SourceOf(exercise)))
        {
            StudyPage.Say($"{exercise.Id} {exercise.Title} stands for its whole chapter: when it passes, the chapter is "
                + "known, and the study goes on with the next one.");
            StudyPage.Blank();
            StudyPage.Lines($"edit    {exercise.Place}\nthen    {again}");
            return 0;
        }
        var code = CheckCommand.Run(session, exercise, () =>
        {
            session.Progress.Know(exercise.Chapter);
            StudyPage.Say("Its chapter is known: the exercises that you have not done are marked ≈, and stay open to you.");
        });
        if (code != 0)
            StudyPage.Lines($"then    {again}");
        return code;
    }
}
