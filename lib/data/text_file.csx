// A learner's own text may be anything: what is no text is refused before it costs memory or time.

/// <summary>Reads a text to train on.</summary>
public static class TextFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long Largest = 16 << 20;

    // Refuses bytes that are no UTF-8 instead of replacing them.
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a UTF-8 file, its lines ended by <c>\n</c>.</summary>
    /// <param name="fewest">How many characters it must have.</param>
    /// <exception cref="InvalidDataException">There is no such file, it cannot be read, is empty, too large, no text,
    /// too short, or one character over and over; the message says which.</exception>
    public static string Read(string path, int fewest)
    {
        InvalidDataException Refused(string why) => new($"{path} cannot be trained on: {why}.");
        if (Directory.Exists(path))
            throw Refused("it is a folder; name a file");
        if (!File.Exists(path))
            throw Refused("there is no such file");
        var size = new FileInfo(path).Length;
        if (size == 0)
            throw Refused("it is empty");
        if (size > Largest)
            throw Refused(FormattableString.Invariant($"it has {size:N0} bytes, and at most {Largest:N0} are read; ") +
                "take a part of it");
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(error.Message.TrimEnd('.'));
        }
        if (bytes.AsSpan().Contains((byte)0))
            throw Refused("it holds zero bytes, so it is no text in UTF-8");
        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
        }
        catch (DecoderFallbackException error)
        {
            throw Refused($"it is no text in UTF-8, first at byte {error.Index}");
        }
        var length = text.EnumerateRunes().Count();
        if (length < fewest)
            throw Refused(FormattableString.Invariant($"it has {length:N0} characters in ") +
                $"{Lines(text)}, and at least {fewest:N0} are needed");
        if (text.EnumerateRunes().Distinct().Count() < 2)
            throw Refused("it is one character over and over, so there is nothing to learn");
        return text;
    }

    static string Lines(string text)
    {
        var lines = text.TrimEnd('\n').Count(character => character == '\n') + 1;
        return lines == 1 ? "one line" : FormattableString.Invariant($"{lines:N0} lines");
    }
}
