namespace VerifyTests;

/// <summary>Scrubbers that work line by line.</summary>
static class LineScrubber
{
    public static Action<StringBuilder> Removing(Func<string, bool> removeLine) =>
        Replacing(line => removeLine(line) ? null : line);

    public static Action<StringBuilder> RemovingThoseWith(StringComparison comparison, string[] stringToMatch)
    {
        if (stringToMatch.Length == 0)
            throw new ArgumentException("No text was given to look for.", nameof(stringToMatch));
        return Removing(line => stringToMatch.Any(match => line.Contains(match, comparison)));
    }

    /// <summary>Replaces each line by what <paramref name="replaceLine"/> returns, and removes it for null. Whether the
    /// last line ends in a newline does not change.</summary>
    public static Action<StringBuilder> Replacing(Func<string, string?> replaceLine) => text =>
    {
        var before = text.ToString();
        using var reader = new StringReader(before);
        text.Clear();
        while (reader.ReadLine() is { } line)
            if (replaceLine(line) is { } replaced)
                text.Append(replaced).Append('\n');
        if (text.Length > 0 && !before.EndsWith('\n'))
            text.Length--;
    };
}
