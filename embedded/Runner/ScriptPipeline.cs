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
        var submission = ScriptCompiler.Compile(request);
        var configs = NuGetConfig.Above(request.Directory);
        var inputs = new ScriptInputs(
            [.. submission.Sources.Contents, .. configs.Select(path => (path, File.ReadAllBytes(path)))],
            [.. submission.References.Files.Select(ScriptInputs.Stamp)]);
        var script = new CompiledScript(new AssemblyImage(null, submission.Image), submission.Assets, inputs);
        var isRepeatable = submission.Requests.All(package => package.IsPinned || package.IsEmbedded);
        return isRepeatable ? cache.Keep(script) : script;
    }
}
