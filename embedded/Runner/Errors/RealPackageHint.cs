using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>For a member that the real package has and the own part lacks, says how to choose the real
/// package.</summary>
sealed class RealPackageHint(CSharpCompilation compilation)
{
    static readonly SymbolDisplayFormat FullName =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    readonly RealMembers[] _packages =
        [.. compilation.References.Select(RealMembers.Beside).OfType<RealMembers>()];

    readonly HashSet<string> _told = [];

    /// <summary>The hint, at the first error about the member; null for errors about anything else.</summary>
    public string? Hint(Diagnostic error)
    {
        if (_packages.Length == 0 || error.Location.SourceTree is not { } tree)
            return null;
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name)
            return null;
        var found = Found(error.Id, name, compilation.GetSemanticModel(tree));
        if (found is not var (package, what) || !_told.Add(what))
            return null;
        return $"{package.Package} has {what}, the workbench's own part does not: "
            + $"`dotnet run setup.cs -- {package.Word}` chooses the package that does.";
    }

    (RealMembers Package, string What)? Found(string id, SimpleNameSyntax name, SemanticModel model)
    {
        var word = name.Identifier.ValueText;
        switch (id)
        {
            // This type or namespace has no such member.
            case "CS1061" or "CS0117" or "CS0234" or "CS0426":
                return Find(Owners(Receiver(name, model)), word, _ => true, $"`{word}`");
            // No such name is in scope: it may be a member of an imported type or of a base class.
            case "CS0103" or "CS0246":
                return Find(InScope(name, model).SelectMany(Owners), word, _ => true, $"`{word}`");
            // Too many or too few arguments.
            case "CS1501" or "CS7036" when Call(name) is { } call && CountDecides(call, name, model):
                var count = call.ArgumentList.Arguments.Count;
                var many = count == 1 ? "1 argument" : $"{count} arguments";
                return Find(Callee(call, model), CalleeName(call), member => RealMembers.Takes(member, count),
                    $"`{CalleeName(call)}` with {many}");
            case "CS1739" when Call(name) is { } call:
                return Find(Callee(call, model), CalleeName(call), member => RealMembers.HasParameter(member, word),
                    $"`{CalleeName(call)}` with `{word}:`");
            default:
                return null;
        }
    }

    (RealMembers, string)? Find(
        IEnumerable<string> owners, string? name, Func<string, bool> isMeant, string what)
    {
        if (name is null)
            return null;
        var names = owners.ToList();
        var package = _packages.FirstOrDefault(each => names.Exists(owner => each.Named(owner, name).Any(isMeant)));
        return package is null ? null : (package, what);
    }

    static string Root(string owner) => owner.Split('.')[0];

    // The names under which the lists have a symbol's members: its own, its base types', its extension methods'.
    IEnumerable<string> Owners(ISymbol? symbol)
    {
        if (symbol is INamespaceSymbol)
            return [symbol.ToDisplayString(FullName)];
        return Lineage(symbol as ITypeSymbol).Where(IsOwn).SelectMany(type =>
        {
            var name = type.ToDisplayString(FullName);
            return (string[])[name, $"{Root(name)}.this.{type.Name}"];
        });
    }

    static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol? type)
    {
        for (var each = type; each is not null; each = each.BaseType)
            yield return each;
        foreach (var each in type?.AllInterfaces ?? [])
            yield return each;
    }

    bool IsOwn(ITypeSymbol type) =>
        Array.Exists(_packages, package => package.Assembly == type.ContainingAssembly?.Name);

    // The expression before the dot, or the type that an initialiser creates.
    static ISymbol? Receiver(SimpleNameSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => TypeOf(access.Expression, model),
        QualifiedNameSyntax qualified when qualified.Right == name => model.GetSymbolInfo(qualified.Left).Symbol,
        MemberBindingExpressionSyntax binding when binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()
            is { } conditional => TypeOf(conditional.Expression, model),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax made } } =>
            TypeOf(made, model),
        _ => null,
    };

    static ISymbol? TypeOf(ExpressionSyntax expression, SemanticModel model) =>
        model.GetSymbolInfo(expression).Symbol is INamespaceOrTypeSymbol named
            ? named : model.GetTypeInfo(expression).Type;

    static IEnumerable<ISymbol> InScope(SimpleNameSyntax name, SemanticModel model)
    {
        for (var type = model.GetEnclosingSymbol(name.SpanStart)?.ContainingType; type is not null;
            type = type.ContainingType)
            yield return type;
        foreach (var scope in model.GetImportScopes(name.SpanStart))
        {
            foreach (var import in scope.Imports)
                yield return import.NamespaceOrType;
        }
    }

    // A named argument decides which parameter is meant. The lists treat generic types with the same name as one.
    static bool CountDecides(InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model) =>
        call.Expression.Span.Contains(name.Span)
        && call.ArgumentList.Arguments.All(argument => argument.NameColon is null)
        && Methods(call, model).All(method => !method.ContainingType.IsGenericType);

    static InvocationExpressionSyntax? Call(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    static string? CalleeName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    IEnumerable<string> Callee(InvocationExpressionSyntax call, SemanticModel model) =>
        Methods(call, model).SelectMany(method => Owners(method.ReceiverType ?? method.ContainingType)).Distinct();

    static IEnumerable<IMethodSymbol> Methods(InvocationExpressionSyntax call, SemanticModel model)
    {
        var info = model.GetSymbolInfo(call);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).OfType<IMethodSymbol>();
    }
}
