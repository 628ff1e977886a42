using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;
using Microsoft.CodeAnalysis.CSharp;

namespace AttentionWorkbench.Runner.Compile;

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
