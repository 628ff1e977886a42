using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Code that Ctrl-C can end: each loop and each method begins with a check. Lines stay where they are.</summary>
static class InterruptibleCode
{
    /// <summary>The same code with checks, in the files that it loads too.</summary>
    public static CSharpCompilation Of(CSharpCompilation compilation)
    {
        var main = compilation.SyntaxTrees[^1];
        var loaded = compilation.SyntaxTrees.SkipLast(1)
            .ToDictionary(tree => tree.FilePath, tree => Checked(compilation, tree));
        var options = compilation.Options;
        return compilation
            .ReplaceReference(FrameworkReferences.Host, FrameworkReferences.NamedHost)
            .WithOptions(options.WithSourceReferenceResolver(new Changed(options.SourceReferenceResolver!, loaded)))
            .ReplaceSyntaxTree(main, main.WithChangedText(Checked(compilation, main)));
    }

    static SourceText Checked(CSharpCompilation compilation, SyntaxTree tree)
    {
        var places = new CheckPlaces(compilation.GetSemanticModel(tree));
        places.Visit(tree.GetRoot());
        var text = tree.GetText();
        return SourceText.From(places.Insert($"{text}"), text.Encoding ?? Encoding.UTF8);
    }

    /// <summary>Gives other texts for the files that are loaded.</summary>
    sealed class Changed(SourceReferenceResolver files, Dictionary<string, SourceText> texts) : SourceReferenceResolver
    {
        public override SourceText ReadText(string resolvedPath) =>
            texts.TryGetValue(resolvedPath, out var text) ? text : files.ReadText(resolvedPath);

        public override string? NormalizePath(string path, string? baseFilePath) => files.NormalizePath(path, baseFilePath);

        public override string? ResolveReference(string path, string? baseFilePath) =>
            files.ResolveReference(path, baseFilePath);

        public override Stream OpenRead(string resolvedPath) => files.OpenRead(resolvedPath);

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => files.GetHashCode();
    }
}

/// <summary>Finds the places at which code needs a check: where a loop turns, a call begins, a goto goes back.</summary>
sealed class CheckPlaces(SemanticModel model) : CSharpSyntaxWalker
{
    const string Check = $"global::{nameof(AttentionWorkbench)}.{nameof(Runner)}.{nameof(RunningEntry)}.{nameof(RunningEntry.Check)}();";

    readonly List<(TextSpan Place, string Text)> _changes = [];

    /// <summary>The code with a check at each place that was found.</summary>
    public string Insert(string code)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (var (place, inserted) in _changes.OrderBy(change => change.Place.Start))
        {
            text.Append(code, end, place.Start - end).Append(inserted);
            end = place.End;
        }
        return text.Append(code, end, code.Length - end).ToString();
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop: Statement(loop.Statement); break;
            case DoStatementSyntax loop: Statement(loop.Statement); break;
            case ForStatementSyntax loop: Statement(loop.Statement); break;
            case CommonForEachStatementSyntax loop: Statement(loop.Statement); break;
            case GotoStatementSyntax jump: Statement(jump); break;
            case BaseMethodDeclarationSyntax method: Body(method.Body, method.ExpressionBody, method); break;
            case LocalFunctionStatementSyntax method: Body(method.Body, method.ExpressionBody, method); break;
            case AccessorDeclarationSyntax method: Body(method.Body, method.ExpressionBody, method); break;
            case BasePropertyDeclarationSyntax property: Getter(property); break;
            case AnonymousFunctionExpressionSyntax function when IsData(function): return;
            case AnonymousFunctionExpressionSyntax function: Function(function); break;
        }
        base.DefaultVisit(node);
    }

    void Statement(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
            Begin(block);
        else
            Enclose(statement.Span, $"{{{Check} ", "}");
    }

    void Begin(BlockSyntax block) => Insert(block.OpenBraceToken.Span.End, Check);

    void Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxNode method)
    {
        if (block is not null)
            Begin(block);
        else if (arrow is { Expression: not ThrowExpressionSyntax } && model.GetDeclaredSymbol(method) is IMethodSymbol symbol)
            Arrow(arrow, $"{{{Check}{Return(symbol)}", ";}");
    }

    void Getter(BasePropertyDeclarationSyntax property)
    {
        var arrow = property switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
            _ => null,
        };
        if (arrow is { Expression: not ThrowExpressionSyntax })
            Arrow(arrow, $"{{get{{{Check}return ", ";}}");
    }

    // The semicolon that ends the member comes right after its expression.
    void Arrow(ArrowExpressionClauseSyntax arrow, string before, string after)
    {
        _changes.Add((arrow.ArrowToken.Span, before));
        _changes.Add((arrow.Parent!.GetLastToken().Span, after));
    }

    void Function(AnonymousFunctionExpressionSyntax function)
    {
        if (function.Block is { } block)
            Begin(block);
        else if (function.ExpressionBody is { } expression and not ThrowExpressionSyntax
            && model.GetSymbolInfo(function).Symbol is IMethodSymbol symbol)
            Enclose(expression.Span, $"{{{Check}{Return(symbol)}", ";}");
    }

    // An expression tree describes code and runs none.
    bool IsData(AnonymousFunctionExpressionSyntax function) =>
        model.GetTypeInfo(function).ConvertedType is { Name: nameof(Expression) };

    static string Return(IMethodSymbol method) =>
        method.ReturnsVoid || method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false } } ? "" : "return ";

    void Enclose(TextSpan span, string before, string after)
    {
        Insert(span.Start, before);
        Insert(span.End, after);
    }

    void Insert(int position, string text) => _changes.Add((new TextSpan(position, 0), text));
}
