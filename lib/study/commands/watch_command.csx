using System.Threading;

#nullable enable

/// <summary>Checks the next exercise again at each save, and goes on to the one after it when it passes.</summary>
public static class WatchCommand
{
    static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(150);

    /// <summary>Watches until Ctrl-C, or until all exercises are done.</summary>
    public static int Run(Desk desk)
    {
        while (desk.Next is { } exercise)
        {
            var text = desk.TextOf(exercise);
            if (text is null || CheckCommand.Run(desk, exercise) != 0)
                Wait(desk, exercise, text);
            else
                Console.WriteLine();
        }
        return 0;
    }

    // Looks at the text itself: editors save in many ways, and not every file system tells of it.
    static void Wait(Desk desk, Exercise exercise, string? text)
    {
        StudyPage.Say(text is null
            ? $"Waiting for {exercise.Place}, which is gone. Ctrl-C ends."
            : "Watching: checked again when you save it. Ctrl-C ends.");
        while (Read(desk, exercise) == text)
            Thread.Sleep(Glance);
        StudyPage.Blank();
    }

    static string? Read(Desk desk, Exercise exercise)
    {
        try
        {
            return desk.TextOf(exercise);
        }
        catch (IOException)
        {
            Thread.Sleep(Glance); // the editor is at it
            return Read(desk, exercise);
        }
    }
}
