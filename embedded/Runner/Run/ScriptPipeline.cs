using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Run;

/// <summary>From a request to the exit code; a script that the cache knows is only run.</summary>
internal static class ScriptPipeline
{
    /// <summary>Runs a script and returns the exit code of the process.</summary>
    /// <exception cref="ScriptFailure">The script does not exist, compile or restore.</exception>
    public static int Run(ScriptRequest request)
    {
        var configurations = NuGetConfig.For(request.Directory);
        var cache = new ScriptCache(request, configurations);
        // Only a build loads the compiler.
        var script = cache.Find() ?? cache.Keep(ScriptBuild.Of(request, configurations));
        if (request.WaitsForDebugger)
            DebuggerWait.Start();
        return ScriptExecution.Run(script, request.Args);
    }
}
