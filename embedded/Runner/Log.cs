namespace AttentionWorkbench.Runner;

/// <summary>How much the runner reports about its own work.</summary>
enum Verbosity { Trace, Debug, Info, Warning, Error, Critical }

/// <summary>Messages about the runner's own work. They go to stderr: stdout belongs to the script.</summary>
static class Log
{
    /// <summary>The lowest level that is shown.</summary>
    public static Verbosity Threshold { get; set; } = Verbosity.Warning;

    /// <summary>The output of a program that the runner called.</summary>
    public static void Trace(string message) => Write(Verbosity.Trace, message);

    /// <summary>Explains what the runner does.</summary>
    public static void Debug(string message) => Write(Verbosity.Debug, message);

    /// <summary>Something that the user may want to change.</summary>
    public static void Warning(string message) => Write(Verbosity.Warning, message);

    /// <summary>A diagnostic of the compiler, in its own words.</summary>
    public static void Diagnostics(string lines)
    {
        if (lines.Length > 0 && Threshold <= Verbosity.Warning)
            Console.Error.WriteLine(lines);
    }

    static void Write(Verbosity level, string message)
    {
        if (level >= Threshold)
            Console.Error.WriteLine($"{level.ToString().ToLowerInvariant()}: {message}");
    }
}
