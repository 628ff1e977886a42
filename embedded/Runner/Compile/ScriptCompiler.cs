using AttentionWorkbench.Runner.Errors;
using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Makes an assembly from a script and its packages.</summary>
internal static class ScriptCompiler
{
    /// <summary>Compiles what was read against what was resolved.</summary>
    /// <exception cref="ScriptFailure">A line is wrong; the message says which.</exception>
    public static Submission Compile(LoadGraph graph, PackageSet packages)
    {
        var previous = graph.Draft.ScriptCompilationInfo?.PreviousScriptCompilation;
        var references = new ScriptReferences();
        if (graph.UsesWeb)
            packages = WebFramework.AddedTo(packages);
        var compilation = graph.Draft
            .WithReferences(
            [
                .. FrameworkReferences.All,
                HostReference.Hidden,
                .. packages.References.Select(path => FrameworkReferences.FromFile(path)),
                .. previous?.DirectiveReferences ?? [],
            ])
            .WithOptions(graph.Draft.Options.WithMetadataReferenceResolver(references));
        return new Submission(compilation, Emit(compilation), packages, references);
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

    // From directives and declarations alone the compiler makes no assembly.
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

/// <summary>A piece of script, compiled: a whole script, or one entry of an interactive session.</summary>
/// <param name="Compilation">What the next entry of a session builds on.</param>
/// <param name="Image">The assembly, with its PDB inside.</param>
/// <param name="Packages">The packages that it runs with, those of earlier entries among them.</param>
/// <param name="References">The answers to its <c>#r</c>.</param>
internal sealed record Submission(
    CSharpCompilation Compilation, byte[] Image, PackageSet Packages, ScriptReferences References)
{
    /// <summary>The type whose factory method runs the script.</summary>
    public string ClassName => Compilation.Options.ScriptClassName!;

    /// <summary>The files it runs with.</summary>
    public RuntimeAssets Assets => Packages.Assets.Joined(new RuntimeAssets(
        References.Files, [], [.. References.Files.Select(file => Path.GetDirectoryName(file)!).Distinct()]));
}
