using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner;

/// <summary>A script ready to run, and what it was made from.</summary>
/// <param name="Assembly">Where its assembly is, with the PDB inside.</param>
/// <param name="Assets">The files that the assembly needs when it runs.</param>
/// <param name="Inputs">The files that decide whether the assembly is still the one to run.</param>
internal sealed record CompiledScript(AssemblyImage Assembly, RuntimeAssets Assets, ScriptInputs Inputs);

/// <summary>An assembly in memory, and where it is on disk too, so that a debugger finds it again.</summary>
/// <param name="Path">Its file; null where no cache may be written.</param>
/// <param name="Bytes">The assembly itself: its file may be gone the next moment.</param>
internal readonly record struct AssemblyImage(string? Path, ArraySegment<byte> Bytes);
