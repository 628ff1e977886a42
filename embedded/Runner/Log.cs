namespace AttentionWorkbench.Runner;

/// <summary>How much the runner tells about its own work.</summary>
enum Verbosity { Trace, Debug, Info, Warning, Error, Critical }

/// <summary>What the runner tells about its own work: on stderr, so that stdout is the script's alone.</summary>
static class Log
{
    /// <summary>The least that is told.</summary>
    public static Verbosity Threshold { get; set; } = Verbosity.Warning;

    /// <summary>What a program that the runner called wrote.</summary>
    public static void Trace(string message) => Write(Verbosity.Trace, message);

    /// <summary>Why the runner does what it does.</summary>
    public static void Debug(string message) => Write(Verbosity.Debug, message);

    /// <summary>What someone should know who can mend it.</summary>
    public static void Warning(string message) => Write(Verbosity.Warning, message);

    /// <summary>What the compiler found, in its own words.</summary>
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
