using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Load;

/// <summary>Reads script files for the compiler, and remembers their contents.</summary>
/// <param name="main">The main script; empty when its code is not in a file.</param>
sealed class ScriptSources(string main) : SourceFileResolver([], Directory.GetCurrentDirectory())
{
    readonly Dictionary<string, byte[]> _contents = [];

    /// <summary>The path and content of every file that was read.</summary>
    public IReadOnlyList<FileContent> Contents =>
        [.. _contents.Select(file => new FileContent(file.Key, file.Value))];

    /// <summary>The text of the main script.</summary>
    public SourceText ReadMain() => TextOf(main);

    /// <summary>The text of a loaded file; empty for the main script, which is there already. Asking again gives the
    /// same text, even if the file has changed on disk.</summary>
    public override SourceText ReadText(string resolvedPath) =>
        resolvedPath == main ? FromCode("") : TextOf(resolvedPath);

    SourceText TextOf(string path)
    {
        if (!_contents.TryGetValue(path, out var content))
            _contents[path] = content = Read(path);
        return SourceText.From(content, content.Length, Encoding.UTF8, canBeEmbedded: true);
    }

    static byte[] Read(string path)
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

    /// <summary>Code that is not in a file.</summary>
    public static SourceText FromCode(string code) => SourceText.From(code, Encoding.UTF8);
}

/// <summary>Code that is not in a file is often a single line, and C# allows nothing after a directive on its line.
/// This makes it possible.</summary>
static class DirectiveLines
{
    /// <summary>The code with a line break after each <c>#r</c> and <c>#load</c> that has more code behind it; a
    /// semicolon in between is dropped.</summary>
    public static string Separate(string code)
    {
        while (FirstFollower(code) is { } follower)
        {
            var rest = code[follower..];
            code = $"{code[..follower]}\n{(rest[0] == ';' ? rest[1..] : rest)}";
        }
        return code;
    }

    // The compiler skips what follows a directive on its line, except a comment, and records that in the tree.
    static int? FirstFollower(string code)
    {
        if (!code.Contains('#'))
            return null;
        return CSharpSyntaxTree.ParseText(code, ScriptDialect.Parsing).GetRoot()
            .DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia) && IsOfDirective(trivia))
            .Select(trivia => (int?)trivia.SpanStart)
            .FirstOrDefault();
    }

    static bool IsOfDirective(SyntaxTrivia skipped) =>
        skipped.Token.Parent is ReferenceDirectiveTriviaSyntax { File.IsMissing: false }
            or LoadDirectiveTriviaSyntax { File.IsMissing: false };
}
