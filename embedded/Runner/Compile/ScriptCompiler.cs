using AttentionWorkbench.Runner.Errors;
using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Compiles a script and its packages to an assembly.</summary>
static class ScriptCompiler
{
    /// <summary>Compiles parsed code against resolved packages.</summary>
    /// <param name="graph">The parsed code.</param>
    /// <param name="packages">The resolved packages.</param>
    /// <param name="references">Resolves each <c>#r</c>.</param>
    /// <param name="terminal">Where errors will be shown.</param>
    /// <exception cref="CompileFailure">The script has errors; the message lists them.</exception>
    public static Submission Compile(
        LoadGraph graph, PackageSet packages, ScriptReferences references, Terminal terminal)
    {
        var compilation = Referencing(graph, ref packages, references);
        var (image, warnings) = Emit(compilation, terminal);
        return new Submission(compilation, image, warnings, packages, references);
    }

    /// <summary>The same, of code that Ctrl-C can end.</summary>
    /// <inheritdoc cref="Compile" path="/param"/>
    /// <exception cref="CompileFailure">A line is wrong; the message says which.</exception>
    public static Submission CompileInterruptible(
        LoadGraph graph, PackageSet packages, ScriptReferences references, Terminal terminal)
    {
        var compilation = Referencing(graph, ref packages, references);
        var interruptible = InterruptibleCode.Of(compilation);
        // Whatever there is to say is said about the code as it was written.
        return Quietly(interruptible) is { } image
            ? new Submission(interruptible, image, "", packages, references)
            : Compile(graph, packages, references, terminal);
    }

    // The code with all that it refers to.
    static CSharpCompilation Referencing(LoadGraph graph, ref PackageSet packages, ScriptReferences references)
    {
        var previous = graph.Draft.ScriptCompilationInfo?.PreviousScriptCompilation;
        if (graph.UsesWeb)
            packages = WebFramework.AddedTo(packages);
        return graph.Draft
            .WithReferences(
            [
                .. FrameworkReferences.All,
                FrameworkReferences.Host,
                .. packages.References.Select(path => MetadataFile.Read(path)),
                .. previous?.DirectiveReferences ?? [],
            ])
            .WithOptions(graph.Draft.Options.WithMetadataReferenceResolver(references));
    }

    // Null where the compiler has something to say.
    static byte[]? Quietly(CSharpCompilation compilation)
    {
        var (image, result) = Emit(compilation);
        var remarks = Select(result.Diagnostics, DiagnosticSeverity.Error)
            .Concat(Select(result.Diagnostics, DiagnosticSeverity.Warning)).ToList();
        remarks.ForEach(remark => Log.Debug($"with checks: {remark}"));
        return result.Success && remarks.Count == 0 ? image.ToArray() : null;
    }

    static (MemoryStream Image, EmitResult Result) Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        return (image, compilation.Emit(
            image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded)));
    }

    static (byte[] Image, string Warnings) Emit(CSharpCompilation compilation, Terminal terminal)
    {
        var (image, result) = Emit(compilation);
        var errors = Select(result.Diagnostics, DiagnosticSeverity.Error);
        if (errors.Length > 0)
            throw Failure(CompileErrors.Text(compilation, errors, terminal), errors);
        if (!result.Success)
            return Emit(WithStatement(compilation), terminal);
        var warnings = Select(result.Diagnostics, DiagnosticSeverity.Warning);
        return (image.ToArray(), string.Join<Diagnostic>('\n', warnings));
    }

    // A missing file is not an error that depends on the contents of other files.
    static ScriptFailure Failure(string text, Diagnostic[] errors) =>
        Array.Exists(errors, error => error.Id is "CS1504" or "CS0006") ? new(text) : new CompileFailure(text);

    // The compiler makes no assembly from directives and declarations alone.
    static CSharpCompilation WithStatement(CSharpCompilation compilation)
    {
        var main = compilation.SyntaxTrees[^1];
        var text = main.GetText();
        var end = new TextChange(new TextSpan(text.Length, 0), "\n;");
        return compilation.ReplaceSyntaxTree(main, main.WithChangedText(text.WithChanges(end)));
    }

    static Diagnostic[] Select(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == severity)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];
}

/// <summary>A compiled piece of script: a whole script, or one entry of an interactive session.</summary>
/// <param name="Compilation">The compilation that the next entry of a session builds on.</param>
/// <param name="Image">The assembly, with its PDB inside.</param>
/// <param name="Warnings">The compiler's warnings, line by line.</param>
/// <param name="Packages">The packages that it runs with, including those of earlier entries.</param>
/// <param name="References">The resolved <c>#r</c> references.</param>
sealed record Submission(
    CSharpCompilation Compilation, byte[] Image, string Warnings, PackageSet Packages, ScriptReferences References)
{
    /// <summary>The type whose factory method runs the script.</summary>
    public string ClassName => Compilation.Options.ScriptClassName!;

    /// <summary>The files that it needs to run.</summary>
    public RuntimeAssets Assets => Packages.Assets.Joined(new RuntimeAssets(
        References.Files, [], [.. References.Files.Select(file => Path.GetDirectoryName(file)!).Distinct()]));
}
