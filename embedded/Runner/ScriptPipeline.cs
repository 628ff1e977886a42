using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner;

/// <summary>
/// From a script to its exit code: the cache, else load graph, packages and compiler; then run.
/// </summary>
internal static class ScriptPipeline
{
    /// <summary>Runs a script and returns the exit code of the process.</summary>
    /// <exception cref="ScriptFailure">The script does not exist, compile or restore.</exception>
    public static int Run(ScriptRequest request)
    {
        var cache = new ScriptCache(request);
        var script = cache.Find() ?? Build(request, cache);
        if (request.WaitsForDebugger)
            DebuggerWait.Start();
        return ScriptExecution.Run(script, request.Args);
    }

    // A method of its own: a cached run never comes here, and so never loads the compiler.
    private static CompiledScript Build(ScriptRequest request, ScriptCache cache)
    {
        Log.Debug($"compiling {request.Path}");
        // Read before they are used: if one changes meanwhile, the next run sees that it is not what was noted.
        var configs = NuGetConfig.For(request.Directory).Select(FileContent.Of).ToList();
        var submission = ScriptCompiler.Compile(request);
        var sources = submission.Sources.Contents.Select(file => new FileContent(file.Path, file.Content));
        var inputs = new ScriptInputs(
            [.. sources, .. configs, .. submission.Packages.Marks], submission.References.Digests);
        var script = new CompiledScript(new AssemblyImage(null, submission.Image), submission.Assets, inputs);
        var isRepeatable = submission.Requests.All(package => package.IsPinned || package.IsEmbedded);
        return isRepeatable ? cache.Keep(script) : script;
    }
}
