#load "../command_line/command_line.csx"

/// <summary>What a learner gave cannot be used: said on stderr, in one paragraph, with the exit code of misuse.</summary>
public static class Misuse
{
    /// <summary>The value, or the end of the process where it cannot be had.</summary>
    /// <param name="read">Throws <see cref="InvalidDataException"/> or <see cref="ArgumentException"/> with a message for
    /// whoever typed the command.</param>
    public static T Unless<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            Console.Out.Flush();
            Console.Error.WriteLine(error.Message);
            Environment.Exit(CommandLine.Misuse);
            throw;
        }
    }

    /// <summary>The same for what gives nothing back.</summary>
    public static void Unless(Action act) => Unless(() =>
    {
        act();
        return true;
    });
}
