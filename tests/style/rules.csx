#nullable enable
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>The rules for the project's C#, as far as the syntax of a single file shows them.</summary>
public static class Rules
{
    /// <summary>The rules that a node breaks, each with the token that breaks it.</summary>
    public static IEnumerable<(SyntaxToken At, string Rule)> Broken(SyntaxNode node, string file) => node switch
    {
        MemberDeclarationSyntax member =>
            [.. Accessibility(member), .. FieldNames(member), .. Summary(member, file), .. TestNames(member)],
        IfStatementSyntax one => [.. OwnLine(one.Statement, one.CloseParenToken), .. OwnLine(one.Else)],
        VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { IsConst: false }
            or ForStatementSyntax or UsingStatementSyntax
            or FieldDeclarationSyntax { Parent: CompilationUnitSyntax, Modifiers: [] } } variables => Var(variables),
        CompilationUnitSyntax unit => SortedUsings(unit),
        _ => [],
    };

    static IEnumerable<(SyntaxToken, string)> Accessibility(MemberDeclarationSyntax member)
    {
        if (member is NamespaceDeclarationSyntax { Parent: CompilationUnitSyntax { Members: [_] } } block)
            yield return (block.NamespaceKeyword, "a namespace is of the whole file");
        var ofNoType = member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
            && member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;
        // `private protected`, and a partial method that returns something.
        var mustSay = member.Modifiers.Any(SyntaxKind.ProtectedKeyword)
            || member is MethodDeclarationSyntax && member.Modifiers.Any(SyntaxKind.PartialKeyword);
        foreach (var modifier in member.Modifiers)
            if (modifier.IsKind(SyntaxKind.PrivateKeyword) && !mustSay
                || ofNoType && modifier.IsKind(SyntaxKind.InternalKeyword))
                yield return (modifier, $"`{modifier.Text}` is the default, so it is left out");
    }

    static IEnumerable<(SyntaxToken, string)> FieldNames(MemberDeclarationSyntax member)
    {
        if (member is not FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field || IsAccessible(field))
            yield break;
        // A module registers its parts under the names of their fields.
        if (type.BaseList?.Types.Any(given => Regex.IsMatch(given.Type.ToString(), @"\bModule\b")) == true)
            yield break;
        var isValue = field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        foreach (var variable in field.Declaration.Variables)
            if (!Regex.IsMatch(variable.Identifier.Text, isValue ? @"^\p{Lu}" : @"^_\p{Ll}"))
                yield return (variable.Identifier, isValue
                    ? "a constant or static readonly field is named `Field`"
                    : "a private field is named `_field`");
    }

    static bool IsAccessible(MemberDeclarationSyntax member) => member.Modifiers.Any(modifier => modifier.Kind()
        is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    static IEnumerable<(SyntaxToken, string)> OwnLine(ElseClauseSyntax? other) =>
        other is null or { Statement: IfStatementSyntax } ? [] : OwnLine(other.Statement, other.ElseKeyword);

    static IEnumerable<(SyntaxToken, string)> OwnLine(StatementSyntax statement, SyntaxToken before)
    {
        if (statement is not BlockSyntax && Line(statement.GetFirstToken()) == Line(before))
            yield return (before, "the statement of an `if` or `else` stands on a line of its own");
    }

    static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;

    static int EndLine(SyntaxToken token) => token.GetLocation().GetLineSpan().EndLinePosition.Line;

    // Where the value itself shows its type; the SDK's analyzer IDE0007, which knows types, sees more in embedded/.
    static IEnumerable<(SyntaxToken, string)> Var(VariableDeclarationSyntax variables)
    {
        if (variables is { Type: not RefTypeSyntax { }, Variables: [{ Initializer.Value: var value }] }
            && TypeOf(value) == variables.Type.ToString())
            yield return (variables.GetFirstToken(), $"`var` says enough before `{value}`");
    }

    static string? TypeOf(ExpressionSyntax value) => value switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString(),
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [_] } made => $"{made.Type.ElementType}[]",
        CastExpressionSyntax cast => cast.Type.ToString(),
        InterpolatedStringExpressionSyntax => "string",
        LiteralExpressionSyntax literal => literal.Token.Value switch
        {
            string => "string", char => "char", bool => "bool", int => "int", long => "long", double => "double",
            float => "float", _ => null,
        },
        _ => null,
    };

    static IEnumerable<(SyntaxToken, string)> SortedUsings(CompilationUnitSyntax unit)
    {
        var usings = unit.Usings.Where(one => one.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        foreach (var (before, after) in usings.Zip(usings.Skip(1)))
            if (string.CompareOrdinal(Place(before), Place(after)) > 0)
                yield return (after.UsingKeyword, "usings are sorted: System first, then static ones, then aliases");

        static string Place(UsingDirectiveSyntax one) =>
            (one.Alias is not null ? 2 : one.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) ? 1 : 0)
            + (one.Alias is null && Regex.IsMatch($"{one.Name}", @"^System\b") ? "0" : "1")
            + $"{one.Alias?.Name.ToString() ?? one.NamespaceOrType.ToString()}";
    }

    static IEnumerable<(SyntaxToken, string)> Summary(MemberDeclarationSyntax member, string file)
    {
        if (!Regex.IsMatch(file, @"^(book|embedded|lib|study)/") || file.Contains("/Generated/")
            || member is BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or EnumMemberDeclarationSyntax
            || member.Modifiers.Any(SyntaxKind.OverrideKeyword) || SpeaksForItself(member, file)
            || !member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(IsPublic))
            yield break;
        if (!IsDocumented(member) && !FollowsAtOnce(member))
            yield return (member.GetFirstToken(), "a public member has a summary");
    }

    // A mistake consists of its description; a part of a type shares the summary of another part, and an overload that
    // of another overload.
    static bool SpeaksForItself(MemberDeclarationSyntax member, string file) =>
        file.StartsWith("study/mistakes/") && member is FieldDeclarationSyntax
        || member is TypeDeclarationSyntax && member.Modifiers.Any(SyntaxKind.PartialKeyword)
        || member is MethodDeclarationSyntax method && member.Parent is TypeDeclarationSyntax type
            && type.Members.OfType<MethodDeclarationSyntax>().Any(other =>
                other.Identifier.Text == method.Identifier.Text && IsDocumented(other));

    static bool IsDocumented(MemberDeclarationSyntax member) => member.GetLeadingTrivia()
        .Any(trivia => trivia.GetStructure() is DocumentationCommentTriviaSyntax);

    // A member that follows another without a blank line shares its summary.
    static bool FollowsAtOnce(MemberDeclarationSyntax member) =>
        member.GetFirstToken().GetPreviousToken() is var before && member.Parent is TypeDeclarationSyntax type
        && type.Members[0] != member && Line(member.GetFirstToken()) == EndLine(before) + 1;

    static bool IsPublic(MemberDeclarationSyntax member) => member is BaseNamespaceDeclarationSyntax
        || member.Modifiers.Any(SyntaxKind.PublicKeyword)
        || member.Parent is InterfaceDeclarationSyntax && !IsAccessible(member);

    static readonly string[] Names = ["PyTorch", "TorchSharp", "ScottPlot", "NuGet"];

    static IEnumerable<(SyntaxToken, string)> TestNames(MemberDeclarationSyntax member)
    {
        if (member is not MethodDeclarationSyntax { Parent: ClassDeclarationSyntax type } method || !IsTest(method))
            yield break;
        var name = Names.Aggregate(method.Identifier.Text, (text, proper) => text.Replace(proper, "Name"));
        if (Regex.IsMatch(name, @"^\P{Lu}|\p{Ll}\p{Lu}"))
            yield return (method.Identifier, "a test's name is a sentence: `A_long_word_is_split`");
        if (!type.Identifier.Text.EndsWith("Test") && type.Members.First(IsTest) == method)
            yield return (type.Identifier, "a class of tests is named `…Test`");
    }

    static bool IsTest(MemberDeclarationSyntax member) => member.AttributeLists.SelectMany(list => list.Attributes)
        .Any(attribute => Regex.IsMatch($"{attribute.Name}", "Fact|Theory"));
}
