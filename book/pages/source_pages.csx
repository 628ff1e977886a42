#nullable enable
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Pages that show files of <c>lib/</c>: one for each that a chapter names.</summary>
public sealed class SourcePages
{
    readonly string _root;
    readonly Dictionary<string, string> _fileOfType = [];
    readonly SortedSet<string> _wanted = new(StringComparer.Ordinal);

    /// <summary>Finds out which file declares which type.</summary>
    /// <param name="root">The folder of the course.</param>
    public SourcePages(string root)
    {
        _root = root;
        foreach (var file in Directory.GetFiles(Path.Combine(root, "lib"), "*.csx", SearchOption.AllDirectories))
            foreach (var type in ChapterScript.Parse(File.ReadAllText(file)).Members.OfType<BaseTypeDeclarationSyntax>())
                _fileOfType[type.Identifier.Text] = Path.GetRelativePath(root, file).Replace('\\', '/');
    }

    /// <summary>The files that were asked for.</summary>
    public IReadOnlyCollection<string> Wanted => _wanted;

    /// <summary>The address of a file's page, from the book's folder; null if there is no such file. The page will be
    /// made.</summary>
    /// <param name="file">Such as <c>lib/attention/simple_attention.csx</c>.</param>
    public string? OfFile(string file)
    {
        if (!file.StartsWith("lib/") || !File.Exists(Path.Combine(_root, file)))
            return null;
        _wanted.Add(file);
        return Place(file);
    }

    /// <summary>The same for the file that declares a type.</summary>
    public string? OfType(string type) => _fileOfType.TryGetValue(type, out var file) ? OfFile(file) : null;

    /// <summary>How many of some lines are a quotation from a file: each stands there, perhaps further to the right.</summary>
    public int Quoted(string file, IEnumerable<string> lines)
    {
        var written = File.ReadLines(Path.Combine(_root, file)).Select(line => line.Trim()).ToHashSet();
        return lines.TakeWhile(line => written.Contains(line.Trim())).Count();
    }

    /// <summary>All pages that were asked for, by their addresses.</summary>
    public IEnumerable<(string Place, string Html)> Pages() => _wanted.Select(file => (Place(file), Page(file)));

    string Page(string file)
    {
        var code = Highlighting.Html(File.ReadAllText(Path.Combine(_root, file)).ReplaceLineEndings("\n"),
            type => _fileOfType.TryGetValue(type, out var other) && other != file && _wanted.Contains(other)
                ? $"../{Place(other)}" : null);
        return Layout.Page(file, "../", $"""
            <header class="site"><a href="../index.html">The Attention Workbench</a></header>
            <div class="page"><main id="main">
            <h1>{Layout.Text(file)}</h1>
            {Layout.Wide("code", file, code)}
            </main></div>
            """, "book.js");
    }

    static string Place(string file) => $"source/{file["lib/".Length..^".csx".Length].Replace('/', '.')}.html";
}
