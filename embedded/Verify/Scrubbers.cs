namespace VerifyTests;

/// <summary>An ordered list of changes to make to a text before it is compared.</summary>
sealed class Scrubbers
{
    readonly List<(string? Extension, Action<StringBuilder> Scrub)> _list = [];

    public void Add(string? extension, Action<StringBuilder> scrub, ScrubberLocation location) =>
        _list.Insert(location == ScrubberLocation.First ? 0 : _list.Count, (extension, scrub));

    public void CopyTo(Scrubbers other) => other._list.AddRange(_list);

    /// <summary>Applies those for files of this extension first, then those for all files.</summary>
    public void Apply(StringBuilder text, string extension)
    {
        foreach (var entry in _list.Where(entry => entry.Extension == extension))
            entry.Scrub(text);
        foreach (var entry in _list.Where(entry => entry.Extension is null))
            entry.Scrub(text);
    }
}
