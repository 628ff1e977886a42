using System.Security.Cryptography;
using System.Text;
using AttentionWorkbench.Runner.Cache;

namespace AttentionWorkbench.Runner.Packages;

/// <summary>
/// Turns package requests into files: from memory when every version is pinned, else by a restore.
/// </summary>
internal static class PackageResolver
{
    /// <summary>Resolves packages with all they depend on; where an own assembly answers, to that.</summary>
    /// <param name="requests">What the script and its loaded files ask for.</param>
    /// <param name="script">Says whose NuGet configuration holds, and whether the memory may be
    /// asked.</param>
    /// <exception cref="ScriptFailure">A version is none, or NuGet refused; the message says why.</exception>
    public static PackageSet Resolve(IReadOnlyList<PackageRequest> requests, ScriptRequest script)
    {
        var (own, others) = (requests.Where(IsOwn), requests.Where(request => !IsOwn(request)));
        return own.Select(request => PackageSet.OfAssembly(request.OwnAssembly!))
            .Aggregate(FromNuGet(others, script), (all, one) => all.Joined(one));
    }

    private static bool IsOwn(PackageRequest request) => request.OwnAssembly is not null;

    private static PackageSet FromNuGet(IEnumerable<PackageRequest> requests, ScriptRequest script)
    {
        var wanted = requests
            .OrderBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .ThenBy(request => request.Version, StringComparer.Ordinal)
            .ToList();
        if (wanted.Count == 0)
            return PackageSet.Empty;

        if (wanted.Find(request => !request.IsSound) is { } unsound)
            throw new ScriptFailure($"'{unsound.Version}' is no version of package {unsound.Id}.");
        foreach (var request in wanted.Where(request => !request.IsPinned))
            Log.Warning($"package {request.Id} {request.Version} is not pinned: every run asks NuGet for it");

        var memory = Path.Combine(CacheFolder.Packages, Key(wanted, script));
        if (script.UseCache && wanted.All(request => request.IsPinned) && PackageMemory.Recall(memory) is { } known)
            return known;
        var restored = PackageRestore.Run(wanted, script.Directory, script.Sources);
        PackageMemory.Keep(memory, restored);
        return restored;
    }

    private static string Key(List<PackageRequest> wanted, ScriptRequest script)
    {
        var text = new StringBuilder();
        text.Append(typeof(PackageResolver).Module.ModuleVersionId).AppendLine();
        text.AppendLine(TargetPlatform.TargetFramework).AppendLine(TargetPlatform.RuntimeIdentifier);
        foreach (var request in wanted)
            text.Append(request.Id.ToLowerInvariant()).Append(' ').AppendLine(request.Version);
        foreach (var source in script.Sources)
            text.Append("source ").AppendLine(source);
        foreach (var config in NuGetConfig.For(script.Directory))
            text.AppendLine(config).AppendLine(Convert.ToHexString(FileContent.Of(config).Content));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
