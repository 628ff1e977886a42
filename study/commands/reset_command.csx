#nullable enable

/// <summary>Restores the starter, and keeps the learner's version beside it.</summary>
public static class ResetCommand
{
    /// <summary>Resets the exercise, and prints where the version is kept. Returns the exit code.</summary>
    public static int Run(StudySession session, Exercise exercise)
    {
        var path = session.PathOf(exercise);
        var starter = ExerciseSource.Starter(session.SourceOf(exercise));
        var text = session.TextOf(exercise);
        if (text?.ReplaceLineEndings("\n") == starter)
        {
            StudyPage.Say($"{exercise.Id} is as it was at the start.");
            return 0;
        }
        if (text is not null)
        {
            var mine = ProgressFile.Free(Path.ChangeExtension(path, ".mine"), ".csx");
            File.Move(path, mine);
            StudyPage.Say($"Your version is now {Path.GetFileName(mine)}, beside it.");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, starter);
        session.Progress.Reset(exercise);
        StudyPage.Say($"{exercise.Place} is the starter again.");
        return 0;
    }
}
