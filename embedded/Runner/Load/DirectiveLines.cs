using AttentionWorkbench.Runner.Compile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AttentionWorkbench.Runner.Load;

/// <summary>
/// Code that no file holds often is one line, in which a directive cannot be followed by anything else. Here it can.
/// </summary>
internal static class DirectiveLines
{
    /// <summary>
    /// The code with a new line after each <c>#r</c> and <c>#load</c> that others follow on its own; a semicolon
    /// between them goes.
    /// </summary>
    public static string Separate(string code)
    {
        while (FirstFollower(code) is { } follower)
        {
            var rest = code[follower..];
            code = $"{code[..follower]}\n{(rest[0] == ';' ? rest[1..] : rest)}";
        }
        return code;
    }

    // What follows a directive on its line, and is no comment, is to the compiler a part that it has skipped.
    private static int? FirstFollower(string code)
    {
        if (!code.Contains('#'))
            return null;
        return CSharpSyntaxTree.ParseText(code, ScriptDialect.Parsing).GetRoot()
            .DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia) && IsOfDirective(trivia))
            .Select(trivia => (int?)trivia.SpanStart)
            .FirstOrDefault();
    }

    private static bool IsOfDirective(SyntaxTrivia skipped) =>
        skipped.Token.Parent is ReferenceDirectiveTriviaSyntax { File.IsMissing: false }
            or LoadDirectiveTriviaSyntax { File.IsMissing: false };
}
