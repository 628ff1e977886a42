namespace AttentionWorkbench.Runner.Cache;

/// <summary>The files a compiled script was made from, and what they were like then.</summary>
/// <param name="Texts">Path and whole content of every script and NuGet configuration.</param>
/// <param name="Assemblies">Path, length and time of every assembly named by <c>#r</c>.</param>
internal sealed record ScriptInputs(
    IReadOnlyList<(string Path, byte[] Content)> Texts,
    IReadOnlyList<(string Path, long Length, long WrittenAt)> Assemblies)
{
    public static (string, long, long) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (path, file.Length, file.LastWriteTimeUtc.Ticks) : (path, -1, 0);
    }

    /// <summary>The first file that is no longer what it was, or null.</summary>
    public string? FirstChange()
    {
        // Whole contents are kept and compared: exact, and quicker than the first hash of a process.
        foreach (var (path, content) in Texts)
        {
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                return path;
        }
        foreach (var assembly in Assemblies)
        {
            if (Stamp(assembly.Path) != assembly)
                return assembly.Path;
        }
        return null;
    }
}
