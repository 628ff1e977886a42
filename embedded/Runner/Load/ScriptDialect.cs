using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace AttentionWorkbench.Runner.Load;

/// <summary>The dialect of C# that scripts are written in.</summary>
static class ScriptDialect
{
    /// <summary>The options for parsing.</summary>
    public static CSharpParseOptions Parsing { get; } =
        new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The options for compiling.</summary>
    /// <param name="configuration"><c>Debug</c> or <c>Release</c>.</param>
    /// <param name="sources">Reads the files that <c>#load</c> names.</param>
    /// <param name="className">The type that holds the script's variables.</param>
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

    static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.IO", "System.Collections.Generic", "System.Console", "System.Diagnostics",
        "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text", "System.Threading.Tasks",
    ];

    // Warnings about binding redirects do not concern a script; those of nullable analysis do.
    static ImmutableDictionary<string, ReportDiagnostic> Diagnostics { get; } =
        Enumerable.Range(8600, 8655 - 8600 + 1).Select(number => ($"CS{number}", ReportDiagnostic.Error))
            .Concat(((int[])[1701, 1702, 1705]).Select(number => ($"CS{number}", ReportDiagnostic.Suppress)))
            .ToImmutableDictionary(rule => rule.Item1, rule => rule.Item2);

    static bool IsRelease(string configuration) =>
        string.Equals(configuration, "Release", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The globals that every script has in scope. Public, because the script's code calls them.</summary>
public sealed class ScriptGlobals
{
    PrintOptions? _printOptions;

    internal ScriptGlobals(IEnumerable<string> args) => Args = [.. args];

    /// <summary>The arguments after the script's name on the command line.</summary>
    public IList<string> Args { get; }

    /// <summary>Controls how <see cref="Print"/> shows an object.</summary>
    // Created on demand: its type is in the compiler's assemblies, which a cached run does not load.
    public PrintOptions PrintOptions => _printOptions ??= new PrintOptions();

    /// <summary>Writes an object to stdout as a C# literal or as its members.</summary>
    public void Print(object? value) =>
        Console.Out.WriteLine(CSharpObjectFormatter.Instance.FormatObject(value, PrintOptions));
}
