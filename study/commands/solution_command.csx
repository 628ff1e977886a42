#nullable enable

/// <summary>Shows a solution once the learner has one that passes, or gives up.</summary>
public static class SolutionCommand
{
    /// <summary>Shows it if it may be seen. Returns the exit code.</summary>
    public static int Run(StudySession session, Exercise exercise, bool givesUp)
    {
        if (!givesUp && !session.Progress.HasPassedOnce(exercise))
        {
            Console.Error.WriteLine($"{exercise.Id} has not passed yet. `{StudyPage.Command} -- hint {exercise.Id}` "
                + "helps on; with --give-up the solution is shown all the same.");
            return 1;
        }
        Console.Write(ExerciseSource.Solution(session.SourceOf(exercise)));
        return 0;
    }
}
