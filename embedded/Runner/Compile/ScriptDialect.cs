using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>The C# that scripts are written in.</summary>
internal static class ScriptDialect
{
    public static CSharpParseOptions Parsing { get; } =
        new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    public static CSharpCompilationOptions Compilation(
        string configuration, SourceReferenceResolver sources, string className) => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: className,
        usings: Imports,
        optimizationLevel: IsRelease(configuration) ? OptimizationLevel.Release : OptimizationLevel.Debug,
        allowUnsafe: true,
        deterministic: true,
        specificDiagnosticOptions: Diagnostics,
        sourceReferenceResolver: sources,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        metadataImportOptions: MetadataImportOptions.Public);

    private static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.IO", "System.Collections.Generic", "System.Console", "System.Diagnostics",
        "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text", "System.Threading.Tasks",
    ];

    // Binding redirects are of no concern to a script; what nullable analysis finds, is.
    private static ImmutableDictionary<string, ReportDiagnostic> Diagnostics { get; } =
        Enumerable.Range(8600, 8655 - 8600 + 1).Select(number => ($"CS{number}", ReportDiagnostic.Error))
            .Concat(((int[])[1701, 1702, 1705]).Select(number => ($"CS{number}", ReportDiagnostic.Suppress)))
            .ToImmutableDictionary(rule => rule.Item1, rule => rule.Item2);

    private static bool IsRelease(string configuration) =>
        string.Equals(configuration, "Release", StringComparison.OrdinalIgnoreCase);
}
