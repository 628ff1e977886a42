using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>
/// Keeps the last build of a script, and finds it again while nothing that decided it has changed.
/// </summary>
internal sealed class ScriptCache
{
    private readonly bool _isUsed;
    private readonly string _entry = "";
    private readonly string _circumstances = "";

    public ScriptCache(ScriptRequest request)
    {
        _isUsed = request.UseCache && request.Code is null;
        if (!_isUsed)
            return;
        _entry = Path.Combine(CacheFolder.Of(request.Path), request.Configuration, "script.dll");
        _circumstances = string.Join('\n', CircumstancesOf(request));
    }

    /// <summary>The build to reuse, or null when the script must be compiled.</summary>
    public CompiledScript? Find()
    {
        if (!_isUsed || !File.Exists(_entry) || CacheEntry.Read(_entry, _circumstances) is not { } script)
            return null;
        if ((script.Inputs.FirstChange() ?? script.Assets.FirstMissing()) is not { } changed)
            return script;
        Log.Debug($"cache out of date: {changed} has changed");
        return null;
    }

    /// <summary>Keeps a build for the next run, and returns it as the next run will find it.</summary>
    public CompiledScript Keep(CompiledScript script)
    {
        if (!_isUsed || script.Assembly.Bytes is not { } image)
            return script;
        var bytes = CacheEntry.Write(image, _circumstances, script.Inputs, script.Assets);
        return CacheFolder.TryWrite(_entry, bytes) ? script with { Assembly = new(_entry, null) } : script;
    }

    // All that decides a build besides files: this tool's own build, the runtime, and the command line.
    private static IEnumerable<string> CircumstancesOf(ScriptRequest request) =>
    [
        typeof(ScriptCache).Module.ModuleVersionId.ToString(),
        Environment.Version.ToString(),
        .. request.Sources,
        .. NuGetConfig.Above(request.Directory),
    ];
}
