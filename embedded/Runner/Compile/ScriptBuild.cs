using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Turns a request into a script that is ready to run: its files, its packages, its assembly.</summary>
static class ScriptBuild
{
    /// <summary>Builds the requested script.</summary>
    /// <param name="request">The script, and how to build it.</param>
    /// <param name="configurations">The NuGet configuration files that apply to it.</param>
    /// <exception cref="ScriptFailure">A file cannot be read, or a package is not available.</exception>
    /// <exception cref="CompileFailure">The script has errors.</exception>
    public static CompiledScript Of(ScriptRequest request, IReadOnlyList<string> configurations)
    {
        Log.Debug($"compiling {request.Path}");
        // Recorded before they are used: if one changes in the meantime, the next run notices.
        var configs = configurations.Select(FileContent.Of).ToList();
        var graph = LoadGraph.Read(request);
        var packages = PackageResolver.Resolve(graph.Packages, request, configs);
        var references = new ScriptReferences();
        ScriptInputs Inputs() =>
            new([.. graph.Sources.Contents, .. configs, .. packages.Marks], references.Digests);
        try
        {
            var submission = ScriptCompiler.Compile(
                graph, packages, references, request.Terminal ?? Terminal.Own);
            return new CompiledScript(new AssemblyImage(null, submission.Image), submission.Assets, Inputs(),
                submission.Warnings, graph.IsRepeatable);
        }
        catch (CompileFailure failure)
        {
            throw new CompileFailure(failure.Message) { Inputs = Inputs() };
        }
    }
}

/// <summary>The script has errors, and will have them until one of its files changes.</summary>
sealed class CompileFailure(string message) : ScriptFailure(message)
{
    /// <summary>The files that the errors depend on; null while they are not known.</summary>
    public ScriptInputs? Inputs { get; init; }
}

/// <summary>A script that is ready to run, and what it was made from.</summary>
/// <param name="Assembly">Its assembly, with the PDB inside.</param>
/// <param name="Assets">The files that it needs to run.</param>
/// <param name="Inputs">The files that the assembly depends on.</param>
/// <param name="Warnings">The compiler's warnings, if it was compiled just now.</param>
/// <param name="IsRepeatable">Whether the same inputs always produce the same script.</param>
sealed record CompiledScript(
    AssemblyImage Assembly, RuntimeAssets Assets, ScriptInputs Inputs,
    string Warnings = "", bool IsRepeatable = true);

/// <summary>An assembly in memory, and its file if it has one, which a debugger needs.</summary>
/// <param name="Path">Its file; null where the cache cannot be written.</param>
/// <param name="Bytes">The assembly itself: the file may be deleted at any moment.</param>
readonly record struct AssemblyImage(string? Path, ArraySegment<byte> Bytes);

/// <summary>The files that a script was compiled from, with their contents at that time; file times are
/// ignored.</summary>
/// <param name="Texts">Every script, every NuGet configuration file, and the mark of every package.</param>
/// <param name="Assemblies">Every assembly named by <c>#r</c>, or found beside one of those.</param>
sealed record ScriptInputs(IReadOnlyList<FileContent> Texts, IReadOnlyList<FileDigest> Assemblies)
{
    /// <summary>The first file that has changed, or null.</summary>
    public string? FirstChange()
    {
        foreach (var text in Texts)
        {
            if (!text.Holds())
                return text.Path;
        }
        foreach (var assembly in Assemblies)
        {
            if (FileDigest.Of(assembly.Path) != assembly)
                return assembly.Path;
        }
        return null;
    }
}
