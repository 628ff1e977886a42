using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Reads script files for the compiler, and remembers what it has read.</summary>
internal sealed class ScriptSources() : SourceFileResolver([], Directory.GetCurrentDirectory())
{
    private readonly Dictionary<string, byte[]> _contents = [];

    /// <summary>Path and content of every file that was read.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Contents =>
        _contents.Select(file => (file.Key, file.Value)).ToArray();

    /// <summary>
    /// The text of a file. Asked twice it gives the same, whatever happened on disk meanwhile.
    /// </summary>
    public override SourceText ReadText(string resolvedPath)
    {
        if (!_contents.TryGetValue(resolvedPath, out var content))
            _contents[resolvedPath] = content = Read(resolvedPath);
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
