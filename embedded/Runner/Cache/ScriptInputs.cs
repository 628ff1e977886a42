namespace AttentionWorkbench.Runner.Cache;

/// <summary>The files a compiled script was made from, and what they held then; times do not count.</summary>
/// <param name="Texts">Every script, every NuGet configuration, and the mark of every package.</param>
/// <param name="Assemblies">Every assembly named by <c>#r</c>, or found beside one of those.</param>
internal sealed record ScriptInputs(IReadOnlyList<FileContent> Texts, IReadOnlyList<FileDigest> Assemblies)
{
    /// <summary>The first file that is no longer what it was, or null.</summary>
    public string? FirstChange()
    {
        foreach (var text in Texts)
        {
            if (!text.Holds())
                return text.Path;
        }
        foreach (var assembly in Assemblies)
        {
            if (FileDigest.Of(assembly.Path) != assembly)
                return assembly.Path;
        }
        return null;
    }
}
