#nullable enable

/// <summary>Gives one more hint each time.</summary>
public static class HintCommand
{
    /// <summary>Shows one more hint than before, and returns the exit code.</summary>
    public static int Run(StudySession session, Exercise exercise)
    {
        var seen = session.Progress.Hints(exercise);
        var count = Math.Min(seen + 1, exercise.Hints.Count);
        StudyPage.Say($"{exercise.Id} {exercise.Title}");
        for (var i = 0; i < count; i++)
            StudyPage.Entry($"hint {i + 1}", exercise.Hints[i]);
        StudyPage.Blank();
        StudyPage.Say(count < exercise.Hints.Count
            ? $"{count} of {exercise.Hints.Count} hints. The same command gives the next one."
            : $"That was the last hint. `{StudyPage.Command} -- solution {exercise.Id} --give-up` shows a solution.");
        if (count > seen)
            session.Progress.SetHints(exercise, count);
        return 0;
    }
}
