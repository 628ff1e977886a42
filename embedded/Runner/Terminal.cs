using System.Globalization;

namespace AttentionWorkbench.Runner;

/// <summary>Where stderr goes.</summary>
/// <param name="IsTerminal">Whether it is a terminal, rather than a file or a pipe.</param>
/// <param name="Width">The number of columns.</param>
/// <param name="HasColours">Whether it shows colours, and nothing turns them off.</param>
sealed record Terminal(bool IsTerminal, int Width, bool HasColours)
{
    const int UsualWidth = 80;

    /// <summary>The stderr of this process.</summary>
    public static Terminal Own => Console.IsErrorRedirected
        ? new(false, UsualWidth, false) : new(true, WidthOfConsole(), ShowsColours());

    /// <summary>The text in red, where colours are shown.</summary>
    public string Red(string text) => HasColours ? $"\e[31m{text}\e[0m" : text;

    /// <summary>The number of columns of the console.</summary>
    public static int WidthOfConsole()
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

    // An old Windows console would show the escape codes themselves.
    static bool ShowsColours() => !OperatingSystem.IsWindows()
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}

/// <summary>How many columns of a terminal a text takes.</summary>
static class TextColumns
{
    // The blocks that Unicode's East Asian Width calls wide, and emoji.
    static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text without tabs and newlines.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Of(rune);
        return columns;
    }

    /// <summary>0 for a combining mark, 2 for a wide character, otherwise 1.</summary>
    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control => 0,
        _ => Array.Exists(Wide, block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1,
    };
}
