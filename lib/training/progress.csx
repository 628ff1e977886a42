using Spectre.Console;

/// <summary>A progress bar on a terminal, nothing when output goes to a file or a pipe.</summary>
public static class Progress
{
    /// <summary>Runs every step from 0 to steps - 1; on a terminal, shows the progress, and clears the bar at the
    /// end.</summary>
    public static void Over(string name, int steps, Action<int> step)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
            for (var i = 0; i < steps; i++)
                step(i);
        else
            WithBar(name, steps, step);
    }

    // A method of its own: without a terminal, the library that draws is never loaded.
    static void WithBar(string name, int steps, Action<int> step) =>
        AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(name), maxValue: steps);
            for (var i = 0; i < steps; i++)
            {
                step(i);
                bar.Increment(1);
            }
        });
}
