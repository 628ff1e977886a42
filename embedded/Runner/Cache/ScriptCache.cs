using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Cache;

/// <summary>Keeps the last builds of a script, and reuses one as long as nothing that it depends on has changed. A kept
/// build is never overwritten, because another run may be about to load it: a new build gets a new name.</summary>
sealed class ScriptCache
{
    const int MostBuilds = 8;

    readonly string _circumstances = "";
    readonly string _prefix = "";

    /// <summary>The kept builds of the requested script.</summary>
    /// <param name="request">The script, and how to build it.</param>
    /// <param name="configurations">The NuGet configuration files that apply to it.</param>
    public ScriptCache(ScriptRequest request, IReadOnlyList<string> configurations)
    {
        IsUsed = request.UseCache && request.Code is null && !IsPipe(request.Path);
        if (!IsUsed)
            return;
        _circumstances = CircumstancesOf(request, configurations);
        // Two scripts may share a prefix, so every file found is checked in full.
        var name = MemoryMarshal.AsBytes($"{request.Path}\n{request.Configuration}".AsSpan());
        _prefix = $"{SealedFile.Checksum(name):x8}-";
    }

    /// <summary>Whether builds of the script are kept.</summary>
    public bool IsUsed { get; }

    /// <summary>The build to reuse, or null when the script must be compiled.</summary>
    public CompiledScript? Find()
    {
        if (!IsUsed)
            return null;
        foreach (var file in Kept())
        {
            if (CacheEntry.Read(file.FullName, _circumstances) is not { } script)
                continue;
            if ((script.Inputs.FirstChange() ?? script.Assets.FirstMissing()) is { } changed)
            {
                Log.Debug($"not {file.Name}: {changed} has changed");
                continue;
            }
            CacheSweep.Touch(file.FullName);
            return script;
        }
        return null;
    }

    /// <summary>Keeps a build for the next run, and returns it as the next run will read it.</summary>
    public CompiledScript Keep(CompiledScript script)
    {
        if (!IsUsed || !script.IsRepeatable)
            return script;
        var image = script.Assembly.Bytes;
        var bytes = CacheEntry.Write(image, _circumstances, script.Inputs, script.Assets);
        var name = _prefix + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16)) + ".dll";
        var path = Path.Combine(CacheFolder.Builds, name);
        if (!CacheFolder.TryWrite(path, bytes))
            return script;
        foreach (var old in Kept().Skip(MostBuilds))
            SealedFile.TryDelete(old.FullName);
        return script with { Assembly = new(path, image) };
    }

    // The most recently used one is the likeliest, so it comes first.
    FileInfo[] Kept()
    {
        try
        {
            var files = new DirectoryInfo(CacheFolder.Builds).GetFiles(_prefix + "*.dll");
            if (files.Length > 1)
                Array.Sort(files, (one, other) => other.LastWriteTimeUtc.CompareTo(one.LastWriteTimeUtc));
            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // A pipe, such as a shell's <(command), can be read only once, and the compiler must read it. It has no length, or
    // the name under /dev leads to no file.
    static bool IsPipe(string path) =>
        (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path))
            is not FileInfo { Exists: true, Length: > 0 };

    /// <summary>Everything besides files that a build depends on: the build of this tool, set-up's choices, the
    /// runtime, and the command line.</summary>
    public static string CircumstancesOf(ScriptRequest request, IReadOnlyList<string> configurations) =>
        string.Join('\n',
        [
            request.Path,
            request.Configuration,
            typeof(ScriptCache).Module.ModuleVersionId.ToString(),
            SetupChoices.Text,
            Environment.Version.ToString(),
            RuntimeInformation.RuntimeIdentifier,
            .. request.Sources,
            .. configurations,
        ]);
}
