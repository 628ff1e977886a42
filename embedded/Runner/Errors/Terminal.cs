namespace AttentionWorkbench.Runner.Errors;

/// <summary>The terminal that shows errors, if stderr is one.</summary>
internal static class Terminal
{
    private const int UsualWidth = 80;

    /// <summary>Whether someone reads along, rather than a file or a program.</summary>
    public static bool IsThere => !Console.IsErrorRedirected;

    /// <summary>The columns of a line.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
            }
            catch (IOException)
            {
                return UsualWidth;
            }
        }
    }

    /// <summary>The text in red, where the terminal has colours and nobody has asked for none.</summary>
    public static string Red(string text) => HasColours ? $"\e[31m{text}\e[0m" : text;

    // An old console of Windows would show the codes themselves.
    private static bool HasColours => IsThere && !OperatingSystem.IsWindows()
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
