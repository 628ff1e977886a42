using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>From a request to a script that is ready to run: its files, its packages, its assembly.</summary>
static class ScriptBuild
{
    /// <summary>Builds the script that is asked for.</summary>
    /// <param name="request">The script, and how to build it.</param>
    /// <param name="configurations">The NuGet configuration files that hold for it.</param>
    /// <exception cref="ScriptFailure">A file cannot be read, a package is not there.</exception>
    /// <exception cref="CompileFailure">A line is wrong.</exception>
    public static CompiledScript Of(ScriptRequest request, IReadOnlyList<string> configurations)
    {
        Log.Debug($"compiling {request.Path}");
        // Read before they are used: if one changes meanwhile, the next run sees that it is not what was noted.
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

/// <summary>Lines of a script are wrong, and will be until one of its files changes.</summary>
sealed class CompileFailure(string message) : ScriptFailure(message)
{
    /// <summary>The files from which that follows; null while they are not known.</summary>
    public ScriptInputs? Inputs { get; init; }
}

/// <summary>A script that is ready to run, and what it was made from.</summary>
/// <param name="Assembly">Its assembly, with the PDB inside.</param>
/// <param name="Assets">The files that the assembly needs when it runs.</param>
/// <param name="Inputs">The files that decide whether the assembly is still the one to run.</param>
/// <param name="Warnings">What the compiler warned of, when it was compiled just now.</param>
/// <param name="IsRepeatable">Whether the same inputs always give the same script.</param>
sealed record CompiledScript(
    AssemblyImage Assembly, RuntimeAssets Assets, ScriptInputs Inputs,
    string Warnings = "", bool IsRepeatable = true);

/// <summary>An assembly in memory, and its file where it has one, so that a debugger finds it again.</summary>
/// <param name="Path">Its file; null where no cache can be written.</param>
/// <param name="Bytes">The assembly itself: its file may be gone the next moment.</param>
readonly record struct AssemblyImage(string? Path, ArraySegment<byte> Bytes);

/// <summary>The files a script was compiled from, and what they held then; times do not count.</summary>
/// <param name="Texts">Every script, every NuGet configuration, and the mark of every package.</param>
/// <param name="Assemblies">Every assembly named by <c>#r</c>, or found beside one of those.</param>
sealed record ScriptInputs(IReadOnlyList<FileContent> Texts, IReadOnlyList<FileDigest> Assemblies)
{
    /// <summary>The first file that is no longer what it was, or null.</summary>
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
