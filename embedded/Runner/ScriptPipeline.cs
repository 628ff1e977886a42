using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner;

/// <summary>
/// From what the command line asks for to the exit code: load graph, packages, compile, cache, run. A folder
/// stands for each step; a script that the cache knows is only run.
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
        var graph = LoadGraph.Read(request);
        var packages = PackageResolver.Resolve(graph.Packages, request);
        var submission = ScriptCompiler.Compile(graph, packages);
        var inputs = new ScriptInputs(
            [.. graph.Sources.Contents, .. configs, .. packages.Marks], submission.References.Digests);
        var script = new CompiledScript(new AssemblyImage(null, submission.Image), submission.Assets, inputs);
        return graph.IsRepeatable ? cache.Keep(script) : script;
    }
}
