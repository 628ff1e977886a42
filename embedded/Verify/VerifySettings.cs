namespace VerifyTests;

/// <summary>Settings for one comparison.</summary>
public class VerifySettings
{
    readonly Scrubbers _scrubbers = new();

    /// <summary>Default settings.</summary>
    public VerifySettings()
    {
    }

    /// <summary>A copy that can be changed without changing <paramref name="settings"/>.</summary>
    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;
        RequireUniquePrefix = settings.RequireUniquePrefix;
        settings._scrubbers.CopyTo(_scrubbers);
    }

    internal bool RequireUniquePrefix { get; private set; } = true;

    /// <summary>Allows this comparison to use the directory and name of an earlier one.</summary>
    public void DisableRequireUniquePrefix() => RequireUniquePrefix = false;

    /// <summary>Does not open a diff viewer. None is ever opened here: the exception shows the difference.</summary>
    public void DisableDiff()
    {
    }

    /// <summary>Changes the text before it is compared.</summary>
    public void AddScrubber(
        Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        _scrubbers.Add(null, scrubber, location);

    /// <summary>Changes texts of one file extension before they are compared.</summary>
    public void AddScrubber(
        string extension,
        Action<StringBuilder> scrubber,
        ScrubberLocation location = ScrubberLocation.First) =>
        _scrubbers.Add(extension, scrubber, location);

    /// <summary>Removes lines for which <paramref name="removeLine"/> is true.</summary>
    public void ScrubLines(
        Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(LineScrubber.Removing(removeLine), location);

    /// <summary>Replaces each line by what <paramref name="replaceLine"/> returns; null removes it.</summary>
    public void ScrubLinesWithReplace(
        Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(LineScrubber.Replacing(replaceLine), location);

    /// <summary>Removes lines that contain any of the texts, ignoring case.</summary>
    public void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLinesContaining(StringComparison.OrdinalIgnoreCase, ScrubberLocation.First, stringToMatch);

    /// <summary>Removes lines that contain any of the texts.</summary>
    public void ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch) =>
        ScrubLinesContaining(comparison, ScrubberLocation.First, stringToMatch);
    public void ScrubLinesContaining(
        StringComparison comparison, ScrubberLocation location, params string[] stringToMatch) =>
        AddScrubber(LineScrubber.RemovingThoseWith(comparison, stringToMatch), location);

    internal string Scrubbed(string text, string extension)
    {
        var builder = new StringBuilder(Newlines.Unified(text));
        _scrubbers.Apply(builder, extension);
        return Newlines.Unified(builder.ToString());
    }
}
