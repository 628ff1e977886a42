#nullable enable
// C# in colour: the compiler's own parser says what each word is.
using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Code as HTML. The names of the course's own types are links to the pages that show their files.</summary>
public static class Highlighting
{
    /// <summary>The HTML of whole statements or of a whole file.</summary>
    /// <param name="linkOf">The address of a type's page; null for what has none.</param>
    public static string Html(string code, Func<string, string?> linkOf)
    {
        var html = new StringBuilder();
        foreach (var token in ChapterScript.Parse(code).DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
                html.Append(Html(trivia));
            html.Append(Html(token, linkOf));
            foreach (var trivia in token.TrailingTrivia)
                html.Append(Html(trivia));
        }
        return html.ToString().TrimEnd('\n');
    }

    static string Html(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia => trivia.ToFullString(),
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia => Span("comment", trivia.ToFullString()),
        _ => trivia.IsDirective ? Span("directive", trivia.ToFullString()) : WebUtility.HtmlEncode(trivia.ToFullString()),
    };

    static string Html(SyntaxToken token, Func<string, string?> linkOf)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken) && !IsDeclaredHere(token) && linkOf(token.Text) is { } link)
            return $"""<a class="type" href="{link}">{WebUtility.HtmlEncode(token.Text)}</a>""";
        return Kind(token) is { } kind ? Span(kind, token.Text) : WebUtility.HtmlEncode(token.Text);
    }

    static bool IsDeclaredHere(SyntaxToken token) => token.Parent is BaseTypeDeclarationSyntax or ConstructorDeclarationSyntax;

    static string? Kind(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "string",
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.IdentifierToken => token.Text is "var" && token.Parent is IdentifierNameSyntax ? "keyword"
            : token.Parent is BaseTypeDeclarationSyntax or ConstructorDeclarationSyntax ? "type"
            : IsCalled(token) ? "call" : null,
        _ => token.IsKeyword() || token.IsContextualKeyword() ? "keyword" : null,
    };

    static bool IsCalled(SyntaxToken token) => token.GetNextToken().IsKind(SyntaxKind.OpenParenToken)
        && token.Parent is SimpleNameSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax;

    static string Span(string kind, string text) => $"""<span class="{kind}">{WebUtility.HtmlEncode(text)}</span>""";
}
