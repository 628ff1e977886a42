#nullable enable
using System.Threading;

/// <summary>Checks the next exercise again at each save, and moves on to the one after it when it passes.</summary>
public static class WatchCommand
{
    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(150);

    /// <summary>Watches until Ctrl-C, or until all exercises are done.</summary>
    public static int Run(StudySession session)
    {
        while (session.Next is { } exercise)
        {
            var text = session.TextOf(exercise);
            if (text is null || CheckCommand.Run(session, exercise) != 0)
                WaitForChange(session, exercise, text);
            else
                Console.WriteLine();
        }
        return 0;
    }

    // Compares the text itself: editors save in many ways, and not every file system reports changes.
    static void WaitForChange(StudySession session, Exercise exercise, string? text)
    {
        StudyPage.Say(text is null
            ? $"Waiting for {exercise.Place}, which is gone. Ctrl-C ends."
            : "Watching: checked again when you save it. Ctrl-C ends.");
        while (Read(session, exercise) == text)
            Thread.Sleep(PollInterval);
        StudyPage.Blank();
    }

    static string? Read(StudySession session, Exercise exercise)
    {
        try
        {
            return session.TextOf(exercise);
        }
        catch (IOException)
        {
            // The editor is still writing the file.
            Thread.Sleep(PollInterval);
            return Read(session, exercise);
        }
    }
}
