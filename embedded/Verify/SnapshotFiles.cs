
namespace VerifyTests;

/// <summary>The two files of one comparison, and how they are read and written.</summary>
sealed class SnapshotFiles(string directory, string name, string extension)
{
    public string Directory { get; } = directory;

    public string Received { get; } = Path.Combine(directory, $"{name}.received.{extension}");

    public string Verified { get; } = Path.Combine(directory, $"{name}.verified.{extension}");

    /// <summary>The approved text with <c>\n</c> newlines; null when there is none. An empty file approves nothing,
    /// since an empty text is stored as a word, and is deleted.</summary>
    public string? ReadVerified()
    {
        if (!File.Exists(Verified))
            return null;
        if (new FileInfo(Verified).Length > 0)
            return Newlines.Unified(File.ReadAllText(Verified, VerifierSettings.Encoding));
        File.Delete(Verified);
        return null;
    }

    /// <summary>Approved files of the same name that this comparison does not produce.</summary>
    public IReadOnlyList<string> OtherVerified() =>
    [
        .. System.IO.Directory.EnumerateFiles(Directory)
            .Where(path => Path.GetFileName(path).StartsWith($"{name}.verified.", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != Path.GetFileName(Verified))
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>Writes under a temporary name first, so that nobody reads an incomplete file.</summary>
    public void WriteReceived(string text)
    {
        var temporary = $"{Received}.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(temporary, text, VerifierSettings.Encoding);
        File.Move(temporary, Received, overwrite: true);
    }
}
