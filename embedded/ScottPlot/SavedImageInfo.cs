namespace ScottPlot;

/// <summary>What was saved.</summary>
public sealed class SavedImageInfo(string path, int fileSize)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The file's size in bytes.</summary>
    public int FileSize { get; } = fileSize;
}
