using System.Text;

namespace VerifyTests;

/// <summary>An ordered list of changes to a text before it is compared.</summary>
internal sealed class Scrubbers
{
    readonly List<(string? Extension, Action<StringBuilder> Scrub)> list = [];

    public void Add(string? extension, Action<StringBuilder> scrub, ScrubberLocation location) =>
        list.Insert(location == ScrubberLocation.First ? 0 : list.Count, (extension, scrub));

    public void CopyTo(Scrubbers other) => other.list.AddRange(list);

    /// <summary>Applies those for files of this extension first, then those for all files.</summary>
    public void Apply(StringBuilder text, string extension)
    {
        foreach (var entry in list.Where(entry => entry.Extension == extension))
            entry.Scrub(text);
        foreach (var entry in list.Where(entry => entry.Extension is null))
            entry.Scrub(text);
    }
}
