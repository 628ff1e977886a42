#nullable enable
using Spectre.Console;

/// <summary>All chapters and exercises, done and open, and what is next.</summary>
public static class Overview
{
    /// <summary>Prints the overview and returns the exit code.</summary>
    public static int Run(StudySession session)
    {
        var done = session.Course.Exercises.Where(session.IsDone).ToHashSet();
        var table = new Table { Border = TableBorder.Simple }
            .AddColumns("", "", "exercise", "state");
        foreach (var (name, title, exercises) in session.Course.Chapters)
        {
            var count = exercises.Count(done.Contains);
            var known = session.Progress.IsKnown(name) ? ", known" : "";
            table.AddRow("", "", $"[bold]{Markup.Escape(title)}[/]", $"[bold]{count} of {exercises.Count}{known}[/]");
            foreach (var exercise in exercises)
            {
                var (mark, state) = done.Contains(exercise) ? ("[green]✓[/]", "done")
                    : session.IsKnown(exercise) ? ("[green]≈[/]", "known")
                    : session.Progress.HasPassedOnce(exercise) ? ("[yellow]~[/]", "changed since it passed")
                    : exercise == session.Next ? ("[yellow]→[/]", "next")
                    : ("○", "open");
                table.AddRow(mark, exercise.Id, Markup.Escape(exercise.Title), state);
            }
        }
        StudyPage.Write(table);
        StudyPage.Say($"{done.Count} of {session.Course.Exercises.Count()} exercises are done.");
        session.PointToNext();
        return 0;
    }
}
