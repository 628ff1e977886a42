using AttentionWorkbench.Runner.Errors;
using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Compiles script code: follows its loads, resolves its packages, emits an assembly.</summary>
internal static class ScriptCompiler
{
    /// <summary>Compiles a whole script, whose result is an exit code.</summary>
    /// <exception cref="ScriptFailure">A package or a line is wrong; the message says which.</exception>
    public static Submission Compile(ScriptRequest request) =>
        Compile(request, typeof(int), previous: null, number: 0);

    /// <summary>Compiles an entry of an interactive session, whose result is any object.</summary>
    /// <param name="request">The code, and how to build it.</param>
    /// <param name="previous">The entry before, whose variables are in scope.</param>
    /// <param name="number">The place of the entry in its session, from 0.</param>
    /// <exception cref="ScriptFailure">A package or a line is wrong; the message says which.</exception>
    public static Submission CompileEntry(ScriptRequest request, Submission? previous, int number) =>
        Compile(request, typeof(object), previous, number);

    private static Submission Compile(ScriptRequest request, Type result, Submission? previous, int number)
    {
        var sources = new ScriptSources(request.Path);
        var text = request.Code is { } code ? ScriptSources.FromCode(code) : sources.ReadMain();
        var draft = CSharpCompilation.CreateScriptCompilation(
            $"script{number}",
            CSharpSyntaxTree.ParseText(text, ScriptDialect.Parsing, request.Path),
            options: ScriptDialect.Compilation(request.Configuration, sources, $"Submission#{number}"),
            previousScriptCompilation: previous?.Compilation,
            returnType: result,
            globalsType: typeof(ScriptGlobals));

        var requests = LoadGraph.Packages(draft);
        var packages = PackageResolver.Resolve(requests, request)
            .Joined(previous?.Packages ?? PackageSet.Empty);
        var references = new ScriptReferences();
        var compilation = draft
            .WithReferences(
            [
                .. FrameworkReferences.All,
                HostReference.Hidden,
                .. packages.References.Select(path => FrameworkReferences.FromFile(path)),
                .. previous?.Compilation.DirectiveReferences ?? [],
            ])
            .WithOptions(draft.Options.WithMetadataReferenceResolver(references));
        return new Submission(compilation, Emit(compilation), requests, packages, sources, references);
    }

    private static byte[] Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(
            image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var errors = Select(result.Diagnostics, DiagnosticSeverity.Error);
        if (errors.Length > 0)
            throw new ScriptFailure(CompileErrors.Text(compilation, errors));
        if (!result.Success)
            return Emit(WithStatement(compilation));
        var warnings = Select(result.Diagnostics, DiagnosticSeverity.Warning);
        if (warnings.Length > 0)
            Log.Diagnostics(string.Join<Diagnostic>('\n', warnings));
        return image.ToArray();
    }

    // The compiler makes no assembly from directives and declarations of namespaces alone.
    private static CSharpCompilation WithStatement(CSharpCompilation compilation)
    {
        var main = compilation.SyntaxTrees[^1];
        var text = main.GetText();
        var end = new TextChange(new TextSpan(text.Length, 0), "\n;");
        return compilation.ReplaceSyntaxTree(main, main.WithChangedText(text.WithChanges(end)));
    }

    private static Diagnostic[] Select(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == severity)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];
}
