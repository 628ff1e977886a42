using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;
using AttentionWorkbench.Runner.Server;

namespace AttentionWorkbench.Runner.Run;

/// <summary>From a request to the exit code; a script that the cache knows is only run.</summary>
static class ScriptPipeline
{
    /// <summary>Runs a script and returns the exit code of the process.</summary>
    /// <exception cref="ScriptFailure">The script does not exist, compile or restore.</exception>
    public static int Run(ScriptRequest request)
    {
        var configurations = NuGetConfig.For(request.Directory);
        var cache = new ScriptCache(request, configurations);
        var script = cache.Find() ?? Build(request, configurations, cache);
        if (request.WaitsForDebugger)
            DebuggerWait.Start();
        return ScriptExecution.Run(script, request.Args);
    }

    // A cached run never comes here, and so never loads the compiler. What may not be kept is compiled here alone.
    static CompiledScript Build(
        ScriptRequest request, IReadOnlyList<string> configurations, ScriptCache cache)
    {
        var server = cache.IsUsed ? CompileClient.For(request, configurations) : null;
        var script = server?.Ask() ?? BuildHere(request, configurations, server);
        Log.Diagnostics(script.Warnings);
        return cache.Keep(script);
    }

    static CompiledScript BuildHere(
        ScriptRequest request, IReadOnlyList<string> configurations, CompileClient? server)
    {
        try
        {
            return ScriptBuild.Of(request, configurations);
        }
        finally
        {
            // Only now: while the compiler starts here, another one would take the processor from it.
            server?.StartServer();
        }
    }
}
