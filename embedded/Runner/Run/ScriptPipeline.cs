using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;
using AttentionWorkbench.Runner.Server;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Takes a request to an exit code; a cached script is only run.</summary>
static class ScriptPipeline
{
    /// <summary>Runs a script and returns the exit code of the process.</summary>
    /// <exception cref="ScriptFailure">The script does not exist, does not compile, or its packages cannot be
    /// restored.</exception>
    public static int Run(ScriptRequest request)
    {
        var configurations = NuGetConfig.For(request.Directory);
        var cache = new ScriptCache(request, configurations);
        var script = cache.Find() ?? Build(request, configurations, cache);
        if (request.WaitsForDebugger)
            DebuggerWait.Start();
        return ScriptExecution.Run(script, request.Args);
    }

    // A cached run never gets here, and so never loads the compiler. What must not be cached is compiled only here.
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
            // Not earlier: while the compiler starts here, a second one would compete for the processor.
            server?.StartServer();
        }
    }
}
