using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner;

/// <summary>A script ready to run, and what it was made from.</summary>
/// <param name="Assembly">Where its assembly is, with the PDB inside.</param>
/// <param name="Assets">The files that the assembly needs when it runs.</param>
/// <param name="Inputs">The files that decide whether the assembly is still the one to run.</param>
internal sealed record CompiledScript(AssemblyImage Assembly, RuntimeAssets Assets, ScriptInputs Inputs);

/// <summary>
/// An assembly on disk, which a debugger finds again, or in memory where no cache may be written.
/// </summary>
internal readonly record struct AssemblyImage(string? Path, byte[]? Bytes);
