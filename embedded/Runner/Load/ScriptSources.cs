using System.Text;
using AttentionWorkbench.Runner.Cache;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Load;

/// <summary>Reads script files for the compiler, and remembers what it has read.</summary>
/// <param name="main">The script that is run; empty when its code is in no file.</param>
internal sealed class ScriptSources(string main) : SourceFileResolver([], Directory.GetCurrentDirectory())
{
    private readonly Dictionary<string, byte[]> _contents = [];

    /// <summary>Path and content of every file that was read.</summary>
    public IReadOnlyList<FileContent> Contents =>
        [.. _contents.Select(file => new FileContent(file.Key, file.Value))];

    /// <summary>The text of the script that is run.</summary>
    public SourceText ReadMain() => TextOf(main);

    /// <summary>
    /// The text of a loaded file; of the script that is run, nothing, for it is there already. Asked twice it
    /// gives the same, whatever happened on disk meanwhile.
    /// </summary>
    public override SourceText ReadText(string resolvedPath) =>
        resolvedPath == main ? FromCode("") : TextOf(resolvedPath);

    private SourceText TextOf(string path)
    {
        if (!_contents.TryGetValue(path, out var content))
            _contents[path] = content = Read(path);
        return SourceText.From(content, content.Length, Encoding.UTF8, canBeEmbedded: true);
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ScriptFailure($"'{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Code that no file holds.</summary>
    public static SourceText FromCode(string code) => SourceText.From(code, Encoding.UTF8);
}
