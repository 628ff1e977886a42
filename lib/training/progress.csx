using System.Threading;
using Spectre.Console;

/// <summary>A progress bar on a terminal, nothing when output goes to a file or a pipe.</summary>
public static class Progress
{
    /// <summary>Runs every step from 0 to steps - 1; on a terminal, shows the progress, and clears the bar at the
    /// end.</summary>
    public static void Over(string name, int steps, Action<int> step) => Over(name, steps, step, null, 0, steps);

    /// <summary>Does a part of the steps, and may be stopped between two.</summary>
    /// <param name="state">What stands beside the name after each step.</param>
    /// <param name="first">The first step of the part.</param>
    /// <param name="end">The step after its last.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static void Over(string name, int steps, Action<int> step, Func<string> state, int first, int end,
        CancellationToken stop = default)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
            Do(first, end, step, stop, _ => { });
        else
            WithBar(name, steps, step, state, first, end, stop);
    }

    // A method of its own: a run without a terminal never loads the library that draws.
    static void WithBar(string name, int steps, Action<int> step, Func<string> state, int first, int end,
        CancellationToken stop) =>
        AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(name), maxValue: steps);
            bar.Increment(first);
            Do(first, end, step, stop, _ =>
            {
                bar.Increment(1);
                if (state is not null)
                    bar.Description = Markup.Escape($"{name}: {state()}");
            });
        });

    static void Do(int first, int end, Action<int> step, CancellationToken stop, Action<int> after)
    {
        for (var i = first; i < end; i++)
        {
            stop.ThrowIfCancellationRequested();
            step(i);
            after(i);
        }
    }
}
