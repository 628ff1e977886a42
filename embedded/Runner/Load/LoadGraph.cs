using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Load;

/// <summary>Parsed code with everything it loads, and the packages that these files ask for.</summary>
/// <param name="Draft">The code before its references are known; the compiler has followed each <c>#load</c>.</param>
/// <param name="Sources">The files that were read.</param>
/// <param name="Packages">The packages that it names, each once.</param>
/// <param name="UsesWeb">Whether it asks for ASP.NET Core.</param>
sealed record LoadGraph(
    CSharpCompilation Draft, ScriptSources Sources, IReadOnlyList<PackageRequest> Packages, bool UsesWeb)
{
    /// <summary>Whether it always means the same: every package has a fixed version.</summary>
    public bool IsRepeatable => Packages.All(package => package.IsPinned || package.OwnAssembly is not null);

    /// <summary>Parses a whole script, whose result is an exit code.</summary>
    /// <exception cref="ScriptFailure">A file cannot be read.</exception>
    public static LoadGraph Read(ScriptRequest request) => Read(request, typeof(int), previous: null, number: 0);

    /// <summary>Parses an entry of an interactive session, whose result can be any object.</summary>
    /// <param name="request">The code, and how to build it.</param>
    /// <param name="previous">The previous entry, whose variables are in scope.</param>
    /// <param name="number">The index of the entry in its session, from 0.</param>
    /// <exception cref="ScriptFailure">A file cannot be read.</exception>
    public static LoadGraph ReadEntry(ScriptRequest request, CSharpCompilation? previous, int number) =>
        Read(request, typeof(object), previous, number);

    static LoadGraph Read(ScriptRequest request, Type result, CSharpCompilation? previous, int number)
    {
        var sources = new ScriptSources(request.Path);
        var text = request.Code is { } code
            ? ScriptSources.FromCode(DirectiveLines.Separate(code)) : sources.ReadMain();
        var draft = CSharpCompilation.CreateScriptCompilation(
            $"script{number}",
            CSharpSyntaxTree.ParseText(text, ScriptDialect.Parsing, request.Path),
            options: ScriptDialect.Compilation(request.Configuration, sources, $"Submission#{number}"),
            previousScriptCompilation: previous,
            returnType: result,
            globalsType: typeof(ScriptGlobals));
        var references = ReferencesOf(draft);
        return new LoadGraph(draft, sources,
            [.. references.Select(PackageRequest.Parse).OfType<PackageRequest>().Distinct()],
            references.Exists(SdkDirective.IsWeb));
    }

    static List<string> ReferencesOf(CSharpCompilation draft) => draft.SyntaxTrees
        .SelectMany(tree => tree.GetCompilationUnitRoot().GetReferenceDirectives())
        .Where(directive => directive.IsActive)
        .Select(directive => directive.File.ValueText)
        .ToList();
}
