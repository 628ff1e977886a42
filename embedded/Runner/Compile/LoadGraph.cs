using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>A script with all it loads, and the packages that all of them ask for.</summary>
internal static class LoadGraph
{
    /// <summary>The packages named by the script and its loaded files.</summary>
    /// <param name="draft">The script before its references: the compiler has followed each
    /// <c>#load</c>.</param>
    public static IReadOnlyList<PackageRequest> Packages(CSharpCompilation draft) => draft.SyntaxTrees
        .SelectMany(tree => tree.GetCompilationUnitRoot().GetReferenceDirectives())
        .Where(directive => directive.IsActive)
        .Select(directive => PackageRequest.Parse(directive.File.ValueText))
        .OfType<PackageRequest>()
        .Distinct()
        .ToList();
}
